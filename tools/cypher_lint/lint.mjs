// Reads {schema, queries: [{path, text, before, parameters}]} as JSON, writes [{path, formatted, diagnostics}] as JSON.
// `before` is what a piece of a statement is linted behind.
// Each text is linted as both versions of the language that our servers speak.
import { readFileSync } from 'node:fs';
import { formatQuery, lintCypherQuery, testData } from '@neo4j-cypher/language-support';

const LANGUAGES = ['CYPHER 5', 'CYPHER 25'];
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

// What every server has; plugins such as APOC are left out, so that a call to one is an error.
function own(registry, keep) {
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      Object.fromEntries(Object.entries(registry[language]).filter(([name, item]) => keep(name, item))),
    ]),
  );
}

const { schema, queries } = JSON.parse(readFileSync(0, 'utf8'));
const server = {
  functions: own(testData.mockSchema.functions, (_, item) => item.isBuiltIn),
  procedures: own(testData.mockSchema.procedures, (name) => /^(db|dbms|tx)\./.test(name)),
};

function lint({ text, before = '', parameters }) {
  const lines = before.split('\n').length - 1;
  return LANGUAGES.flatMap((language) =>
    lintCypherQuery(before + text, { ...server, ...schema, parameters, defaultLanguage: language }).diagnostics.map((found) => ({
      language,
      severity: SEVERITIES[found.severity],
      line: found.range.start.line + 1 - lines,
      column: found.range.start.character + 1,
      message: found.message,
    })),
  );
}

// The formatter falls over some texts that do not parse; what is wrong with them is the linter's to say.
function format({ text }) {
  try {
    return formatQuery(text).formattedQuery;
  } catch {
    return text;
  }
}

process.stdout.write(
  JSON.stringify(
    queries.map((query) => ({
      path: query.path,
      formatted: format(query),
      diagnostics: schema ? lint(query) : [],
    })),
  ),
);

"""Each rule of the checks: one thing broken in clean tables gives just that problem, at its place."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kg.loaders.check
from kg.loaders.check import all_problems
from kg.loaders.tables.read import read_tables
from tests import small as tools
from tests.small import CLAIMS_FILE, CONFLICTS, COVERAGE, ISSUES, PASSAGES, REFERENCES, SOURCE

if TYPE_CHECKING:
    from kg.loaders.tables.records import Problem, Tables

RULE_AT = {"problem": 1, "duplicates": 2, "unknown": 3, "Problem": 3}


@dataclass(frozen=True)
class Cell:
    """A cell to break, the rule that it breaks, and which others cannot but break with it."""

    rule: str
    table: str
    line: int
    column: str
    value: str
    also: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.rule}: {self.table}:{self.line} {self.column}={self.value[:20]}"


def cell(rule: str, table: str, line: int, column: str, value: str, *also: str) -> Cell:
    return Cell(rule, table, line, column, value, frozenset(also))


def claim(rule: str, line: int, column: str, value: str, *also: str) -> Cell:
    return cell(rule, CLAIMS_FILE, line, column, value, *also)


CELLS = [
    cell("duplicate-key", "entities/gene.tsv", 3, "key", "gene/PIK3CB", "unknown-entity"),
    cell("duplicate-identifier", "entities/gene.tsv", 3, "id", "HGNC:8976"),
    cell("key", "entities/gene.tsv", 3, "key", "gene/PT EN", "unknown-entity", "unused-entity"),
    cell("key", "entities/gene.tsv", 3, "key", "tumor/PTEN", "unknown-entity", "unused-entity"),
    cell("key", "entities/gene.tsv", 3, "key", "nothing/PTEN", "unknown-entity", "unused-entity"),
    cell("empty-cell", "entities/gene.tsv", 3, "name", ""),
    cell("list", "entities/gene.tsv", 3, "synonyms", "phosphatase|phosphatase"),
    cell("list", "entities/gene.tsv", 3, "synonyms", "phosphatase|"),
    cell("integer", "entities/study.tsv", 2, "size", "many"),
    cell("integer", "entities/study.tsv", 2, "size", "-1"),
    cell("integer", "entities/study.tsv", 2, "size", "١٨"),
    cell("boolean", "entities/mechanism.tsv", 2, "headed", "true"),
    cell("unknown-term", "entities/study.tsv", 2, "organism", "mouse"),
    cell("unknown-term", "entities/mechanism.tsv", 2, "compartment", "kidney"),
    cell("unknown-term", "entities/mechanism.tsv", 2, "phases", "primary|later"),
    cell("unknown-term", "entities/countermeasure.tsv", 2, "mode", "frighten"),
    cell("one-value", "entities/study.tsv", 2, "system", "patients|mouse_model"),
    cell("match-type", "entities/pathway.tsv", 2, "xrefs", "GO:0043491"),
    cell("curie", "entities/pathway.tsv", 2, "xrefs", "exact:0043491"),
    cell("curie", "entities/gene.tsv", 3, "id", "HGNC 9588"),
    cell("obsolete-identifier", "entities/gene.tsv", 3, "id", "HGNC:1"),
    cell("unlooked-identifier", "entities/gene.tsv", 3, "id", "HGNC:2"),
    cell("synonym-clash", "entities/gene.tsv", 3, "synonyms", "pi3k-BETA"),
    cell("unknown-entity", "names.tsv", 2, "key", "pathway/PI3K"),
    cell("unknown-term", "names.tsv", 2, "kind", "nickname"),
    cell("empty-cell", "names.tsv", 2, "name", ""),
    cell("empty-cell", "names.tsv", 2, "key", ""),
    cell("one-value", "names.tsv", 2, "name", "PKB|AKT"),
    cell("name-entry", "names.tsv", 2, "id", "REACT:R-HSA-198203"),
    cell("name-entry", "names.tsv", 2, "id", "HGNC:9588"),
    cell("repeated-name", "names.tsv", 2, "name", "PI3K AKT"),
    cell("name-clash", "names.tsv", 2, "name", "PI3K/mTOR pathway"),
    cell("name-clash", "names.tsv", 3, "name", "PI3K-PKB signal transduction"),
    claim("duplicate-claim-id", 3, "id", "c0001", "unknown-claim"),
    claim("claim-id", 6, "id", "c5"),
    claim("claim-id", 6, "id", "C0005"),
    claim("duplicate-statement", 6, "statement", "PI3Kβ inhibition blocks PIK3CB."),
    claim("statement", 6, "statement", "PTEN lowers PIK3CB"),
    claim("empty-cell", 6, "certainty", ""),
    claim("empty-cell", 6, "basis", ""),
    claim("empty-cell", 6, "statement", ""),
    claim("unknown-term", 6, "certainty", "sure"),
    claim("unknown-term", 6, "basis", "guessed"),
    claim("authority-basis", 6, "basis", "looked_up"),
    claim("unknown-term", 4, "phase", "primary|late"),
    claim("unknown-term", 6, "qualifiers", "colour=red"),
    claim("unknown-term", 6, "qualifiers", "direction=sideways"),
    claim("unknown-term", 6, "qualifiers", "direction"),
    claim("one-value", 6, "subject", "gene/PTEN|gene/PTEN"),
    claim("one-value", 6, "certainty", "asserted|suggested"),
    claim("one-value", 6, "basis", "stated|contextual"),
    claim("list", 4, "phase", "primary|primary"),
    claim("list", 6, "mechanism", "mechanism/PTEN-loss|mechanism/PTEN-loss"),
    claim("list", 6, "references", "1|1"),
    claim("qualifier-twice", 6, "qualifiers", "direction=decreased|direction=altered"),
    claim("quantity", 4, "quantity", "rather many"),
    claim("unknown-entity", 6, "object", "gene/NOBODY"),
    claim("unknown-entity", 6, "mechanism", "mechanism/NONE"),
    claim("unknown-entity", 6, "comparator", "therapy/NONE"),
    claim("context-class", 4, "tumors", "gene/PTEN"),
    claim("context-class", 4, "studies", "tumor/melanoma", "unused-entity"),
    claim("context-class", 6, "mechanism", "gene/PTEN"),
    claim("unknown-predicate", 6, "predicate", "befriends"),
    claim("domain", 2, "subject", "gene/PTEN"),
    claim("range", 2, "object", "gene/PTEN", "unused-entity"),
    claim("self-claim", 6, "object", "gene/PTEN"),
    claim("definitional-context", 5, "tumors", "tumor/melanoma"),
    claim("missing-qualifier", 2, "qualifiers", ""),
    claim("missing-qualifier", 5, "qualifiers", ""),
    claim("sign-contradicts", 6, "qualifiers", "direction=increased"),
    claim("unknown-locator", 6, "locators", "pten-loss.1|pten-loss.9"),
    claim("unknown-reference", 6, "references", "7"),
    claim("unknown-reference", 3, "references_implied", "7"),
    claim("no-locator", 6, "locators", ""),
    claim("wrong-table", 6, "locators", "abstract.1|pten-loss.1"),
    claim("reference-twice", 4, "references_implied", "1"),
    cell("empty-cell", SOURCE, 2, "title", ""),
    cell("empty-cell", SOURCE, 2, "citation", ""),
    cell("empty-cell", SOURCE, 2, "bare_ids", ""),
    cell("empty-cell", SOURCE, 2, "kind", ""),
    cell("unknown-term", SOURCE, 2, "kind", "blog"),
    cell("boolean", SOURCE, 2, "bare_ids", "true"),
    cell("source-key", SOURCE, 2, "key", "jca-2020"),
    cell("date", SOURCE, 2, "date", "last year"),
    cell("date", SOURCE, 2, "date", "2019-13"),
    cell("date", SOURCE, 2, "date", "2019-02-30"),
    cell("date", SOURCE, 2, "date", "201٩"),
    cell("doi", SOURCE, 2, "doi", "doi.org/10.7150/1"),
    cell("duplicate-locator", PASSAGES, 3, "locator", "abstract.1", "locator", "unknown-locator"),
    cell("locator", PASSAGES, 3, "locator", "abstract-2", "unknown-locator", "uncovered-sentence"),
    cell("locator", PASSAGES, 3, "locator", "abstract.02", "unknown-locator", "uncovered-sentence"),
    cell("list", PASSAGES, 5, "references", "1|2|2"),
    cell("unknown-reference", PASSAGES, 5, "references", "1|2|3"),
    cell("duplicate-reference", REFERENCES, 3, "number", "1", "unknown-reference"),
    cell("pmid", REFERENCES, 2, "pmid", "PMC1"),
    cell("doi", REFERENCES, 2, "doi", "doi.org/10.1158/1"),
    cell("doi", REFERENCES, 2, "doi", "10.1158/2159-8290.CD-15-0283"),
    cell("pmid", REFERENCES, 2, "pmid", "PMID:26645196"),
    cell("empty-cell", REFERENCES, 2, "grade", ""),
    cell("empty-cell", REFERENCES, 2, "title", ""),
    cell("empty-cell", REFERENCES, 2, "resolved", ""),
    cell("unknown-term", REFERENCES, 2, "grade", "low"),
    cell("one-value", REFERENCES, 2, "grade", "high|medium"),
    cell("year", REFERENCES, 2, "year", "16"),
    cell("number", REFERENCES, 3, "number", "02", "unknown-reference", "uncited-reference"),
    cell("uncited-reference", REFERENCES, 3, "number", "3", "unknown-reference"),
    cell("unknown-term", ISSUES, 2, "category", "bad"),
    cell("unknown-term", ISSUES, 2, "severity", "huge"),
    cell("one-value", ISSUES, 2, "severity", "minor|major"),
    cell("unknown-locator", ISSUES, 2, "locators", "pten-loss.9"),
    cell("unknown-claim", ISSUES, 2, "claims", "c0002|c9999"),
    cell("list", ISSUES, 2, "claims", "c0002|c0002"),
    cell("quotation", ISSUES, 2, "printed", "one two three four five six seven eight nine"),
    cell("empty-cell", ISSUES, 2, "reading", ""),
    cell("unknown-claim", CONFLICTS, 2, "other", "c9999"),
    cell("unknown-term", CONFLICTS, 2, "kind", "taste"),
    cell("self-claim", CONFLICTS, 2, "other", "c0001"),
    cell("empty-cell", CONFLICTS, 2, "reason", ""),
    cell("unknown-term", COVERAGE, 2, "reason", "boring"),
    cell("covered-and-excused", COVERAGE, 2, "locator", "abstract.1", "uncovered-sentence"),
    cell("unknown-locator", COVERAGE, 2, "locator", "abstract.9", "uncovered-sentence"),
    cell("empty-cell", COVERAGE, 3, "note", ""),
    cell("empty-cell", COVERAGE, 3, "item", ""),
]  # fmt: skip
LINES = [
    ("unused-entity", "entities/gene.tsv", {"key": "gene/AKT1", "name": "AKT1"}, "key"),
    ("second-line", SOURCE, {
        "id": "DOI:10.1/1", "key": "jca-2019", "title": "B", "citation": "B 2020", "date": "2020", "bare_ids": "no",
        "kind": "publication",
    }, "id"),
    ("duplicate-issue", ISSUES, {
        "id": "i001", "category": "grammar", "severity": "minor", "locators": "abstract.1", "reading": "So.",
    }, "id"),
    ("duplicate-conflict", CONFLICTS, {
        "claim": "c0006", "other": "c0001", "kind": "sign", "reason": "So.",
    }, "other"),
    ("uncovered-sentence", PASSAGES, {
        "locator": "abstract.3", "section": "abstract", "section_title": "Abstract", "sentence": "3",
    }, "locator"),
]  # fmt: skip
VOCABULARY = [
    ("classes", 2, "label", "Gene`"),
    ("classes", 2, "slug", "Gene slug"),
    ("classes", 2, "kind", "thing"),
    ("classes", 2, "word", ""),
    ("classes", 2, "category", "Gene"),
    ("classes", 2, "colour", "yellow"),
    ("classes", 2, "place", "left"),
    ("classes", 3, "label", "IRGene"),
    ("classes", 20, "label", "IRClaims"),
    ("properties", 10, "of", "IRNothing"),
    ("properties", 10, "property", "no name"),
    ("properties", 10, "kind", "number"),
    ("properties", 10, "kind", ""),
    ("properties", 10, "terms", "no_list"),
    ("predicates", 2, "predicate", "acts on"),
    ("predicates", 2, "sign", "2"),
    ("predicates", 2, "sign", "up"),
    ("predicates", 2, "sign", ""),
    ("predicates", 2, "sign", "mode"),
    ("predicates", 2, "range", "IRNothing"),
    ("predicates", 2, "domain", ""),
    ("predicates", 2, "symmetric", ""),
    ("predicates", 2, "definitional", "maybe"),
    ("predicates", 2, "fixes_direction", "1"),
    ("predicates", 2, "needs", "colour"),
    ("predicates", 2, "sign_check", "perhaps"),
    ("predicates", 3, "predicate", "activates"),
    ("links", 2, "type", "CITES"),
    ("links", 2, "type", "IR_QUOTES"),
    ("links", 2, "range", "IRNothing"),
    ("links", 2, "range", ""),
    ("links", 2, "written_by", "hand"),
    ("terms", 2, "sign", "+1"),
    ("terms", 2, "list", ""),
    ("terms", 2, "value", ""),
    ("synonyms", 2, "list", "no_list"),
    ("synonyms", 2, "word", ""),
    ("synonyms", 2, "word", "Asserted"),
    ("synonyms", 3, "word", "Assert"),
    ("synonyms", 2, "means", ""),
    ("synonyms", 2, "means", "asserted|sure"),
    ("claim_columns", 8, "kind", "keys"),
    ("claim_columns", 8, "classes", "IRNothing"),
    ("claim_columns", 8, "link", ""),
    ("claim_columns", 8, "link", "IR_CITES"),
    ("claim_columns", 8, "required", ""),
    ("claim_columns", 8, "stored", "everywhere"),
    ("claim_columns", 8, "written_by", "hand"),
    ("claim_columns", 8, "terms", "no_list"),
    ("claim_columns", 4, "column", "verb"),
]


def place(problem: Problem) -> tuple[str, int, int, str]:
    return (problem.path, problem.line, problem.column, problem.rule)


def found(folder: Path) -> list[Problem]:
    return all_problems(read_tables(folder))


def test_the_small_tables_are_clean(clean: Tables) -> None:
    assert all_problems(clean) == []


@pytest.mark.parametrize("case", CELLS, ids=str)
def test_a_broken_cell_is_reported_at_its_place_and_nothing_else(small: Path, case: Cell) -> None:
    column = tools.put(small, case.table, case.line, case.column, case.value)
    problems = found(small)
    own = [problem for problem in problems if problem.rule == case.rule and problem.path == case.table]
    assert [place(problem) for problem in own] == [(case.table, case.line, column, case.rule)]
    assert {problem.rule for problem in problems} - {case.rule} == case.also
    assert own[0].message
    assert own[0].remedy


@pytest.mark.parametrize(("rule", "table", "row", "column"), LINES, ids=[line[0] for line in LINES])
def test_a_line_too_many_is_reported_at_its_place(
    small: Path, rule: str, table: str, row: dict[str, str], column: str
) -> None:
    line = tools.add(small, table, row)
    header, cells = (tools.lines_of(small, table)[number] for number in (0, line - 1))
    start = 1 + sum(len(cell) + 1 for cell in cells[: header.index(column)])
    assert [place(problem) for problem in found(small)] == [(table, line, start, rule)]


@pytest.mark.parametrize("column", ["pmid", "doi"])
def test_two_numbers_for_one_work_are_reported(small: Path, column: str) -> None:
    header, first, second = tools.lines_of(small, REFERENCES)
    kept = {"number", column, "title", "journal", "year", "grade", "resolved"}
    twin = [one if name in kept else "" for name, one in zip(header, first, strict=True)]
    tools.put_lines(small, REFERENCES, [header, first, [second[0], *twin[1:]]])
    assert [(problem.line, problem.rule) for problem in found(small)] == [(3, "duplicate-work")]


def test_a_claim_that_says_what_another_says_is_reported(small: Path) -> None:
    header, *lines = tools.lines_of(small, CLAIMS_FILE)
    twin = dict(zip(header, lines[2], strict=True)) | {
        "id": "c0009", "statement": "The same again.", "phase": "acquired|primary", "note": "",
    }  # fmt: skip
    line = tools.add(small, CLAIMS_FILE, twin)
    assert [place(problem) for problem in found(small)] == [(CLAIMS_FILE, line, 7, "duplicate-claim")]


@pytest.mark.parametrize(("column", "value"), [("section", "other"), ("sentence", "3"), ("sentence", "")])
def test_a_locator_that_its_section_and_sentence_contradict_is_reported(small: Path, column: str, value: str) -> None:
    tools.put(small, PASSAGES, 3, column, value)
    assert [place(problem) for problem in found(small)] == [(PASSAGES, 3, 1, "locator")]


@pytest.mark.parametrize(("table", "line", "column", "value"), VOCABULARY)
def test_a_bad_vocabulary_is_reported(small: Path, table: str, line: int, column: str, value: str) -> None:
    path = f"vocabulary/{table}.tsv"
    at = tools.put(small, path, line, column, value)
    places = {place(problem) for problem in found(small)}
    assert places & {(path, line, at, "vocabulary"), (path, 1, 1, "vocabulary")}


def test_a_column_whose_link_cannot_lead_to_its_classes_is_reported(small: Path) -> None:
    tools.put(small, "vocabulary/claim_columns.tsv", 8, "classes", "IRDrug|IRTumor")
    assert {problem.rule for problem in found(small)} == {"vocabulary"}


def test_a_mode_without_a_sign_is_reported(small: Path) -> None:
    lines = tools.lines_of(small, "vocabulary/terms.tsv")
    (number,) = [number for number, cells in enumerate(lines, 1) if cells[:2] == ["mode", "restore"]]
    tools.put(small, "vocabulary/terms.tsv", number, "sign", "")
    assert {(problem.path, problem.rule) for problem in found(small)} == {("vocabulary/predicates.tsv", "vocabulary")}


@pytest.mark.parametrize("lost", ["change", "mode", "certainty", "qualifier", "no_claim"])
def test_a_closed_list_that_is_gone_is_a_problem_and_no_traceback(small: Path, lost: str) -> None:
    lines = tools.lines_of(small, "vocabulary/terms.tsv")
    tools.put_lines(small, "vocabulary/terms.tsv", [cells for cells in lines if cells[0] != lost])
    tools.put(small, CLAIMS_FILE, 2, "qualifiers", "")
    assert found(small)


def test_everything_wrong_is_told_at_once_and_in_the_order_of_the_files(small: Path) -> None:
    tools.put(small, CLAIMS_FILE, 6, "statement", "PTEN lowers PIK3CB")
    tools.put(small, CLAIMS_FILE, 2, "certainty", "sure")
    tools.put(small, "entities/study.tsv", 2, "size", "many")
    tools.put(small, REFERENCES, 2, "pmid", "PMC1")
    tools.put(small, CONFLICTS, 2, "reason", "")
    problems = found(small)
    assert [problem.rule for problem in problems] == ["integer", "unknown-term", "statement", "empty-cell", "pmid"]
    assert [place(problem) for problem in problems] == sorted(place(problem) for problem in problems)


def test_a_problem_prints_as_file_line_column_rule_message_remedy(small: Path) -> None:
    tools.put(small, CLAIMS_FILE, 6, "statement", "PTEN lowers PIK3CB")
    (problem,) = found(small)
    assert str(problem).startswith(f"{CLAIMS_FILE}:6:{problem.column}: statement: ")


def rules_in_source() -> set[str]:
    """The names of all rules, from the calls that report them."""
    rules: set[str] = set()
    for path in Path(kg.loaders.check.__file__).parent.glob("*.py"):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                rules |= _rules_of(function)
    return rules


def _rules_of(function: ast.FunctionDef) -> set[str]:
    rules = set()
    for call in ast.walk(function):
        if isinstance(call, ast.Call):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            at = RULE_AT.get(name)
            if at is not None and len(call.args) > at:
                rules |= _constants(call.args[at], function)
    return rules


def _constants(node: ast.expr, function: ast.FunctionDef) -> set[str]:
    if isinstance(node, ast.Constant):
        return {str(node.value)}
    if isinstance(node, ast.Name):
        values = [
            item.value
            for item in ast.walk(function)
            if isinstance(item, ast.Assign) and any(getattr(target, "id", "") == node.id for target in item.targets)
        ]
        return {name for value in values if isinstance(value, ast.IfExp) for name in _both(value)}
    return set()


def _both(choice: ast.IfExp) -> set[str]:
    return {part.value for part in (choice.body, choice.orelse) if isinstance(part, ast.Constant)}  # type: ignore[misc]


def test_every_rule_of_the_source_has_a_case_here() -> None:
    cases = (
        {case.rule for case in CELLS}
        | {line[0] for line in LINES}
        | {"duplicate-claim", "duplicate-work", "vocabulary"}
    )
    cases |= {"duplicate-source", "bare-ids", "authority-claim"}  # tests/unit/loaders/test_sources.py
    rules = rules_in_source()
    assert len(rules) > 30
    assert rules - cases == set()
    assert cases - rules <= {"pmid", "doi", "year", "number"}, "a rule is named after its column"

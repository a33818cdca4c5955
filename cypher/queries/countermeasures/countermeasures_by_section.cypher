// name: countermeasures_by_section
// title: Which countermeasures does each section of a source discuss?
// family: countermeasures
// about: Ordered by the short names of the sections.
// param: limit  integer = 100  Maximum number of rows
// returns: section  string  Short name of the section
// returns: section_title  string  Heading of the section
// returns: countermeasure  string  Name of the countermeasure
// returns: mode  list<string>  How the countermeasure works
// returns: countermeasure_id  string  Identifier of the countermeasure
MATCH
  (countermeasure:ImmunoResistance&IRCountermeasure)-[edge]->(:ImmunoResistance)
WHERE
  countermeasure.id STARTS WITH 'ir:countermeasure/' AND edge.claim IS NOT NULL
MATCH (:ImmunoResistance {id: edge.claim})-[:IR_STATED_IN]->(passage:IRPassage)
WITH
  passage.section AS passage_section,
  passage.section_title AS title,
  countermeasure,
  edge
ORDER BY edge.claim
WITH passage_section, title, countermeasure, collect(DISTINCT edge) AS edges
RETURN
  passage_section AS section,
  title AS section_title,
  countermeasure.name AS countermeasure,
  coalesce(countermeasure.mode, []) AS mode,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY section, countermeasure, countermeasure_id
LIMIT $limit

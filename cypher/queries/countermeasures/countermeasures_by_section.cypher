// name: countermeasures_by_section
// title: Which countermeasures does each section of the review speak of?
// family: countermeasures
// about: By the sections' short names, in alphabetical order; what the review's figure draws as a picture is here as rows.
// param: limit  integer = 100  Most rows to return
// returns: section  string  The section's short name
// returns: section_title  string  Its heading
// returns: countermeasure  string  Name of the countermeasure
// returns: mode  list<string>  How it works
// returns: countermeasure_id  string  Identifier of the strategy
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

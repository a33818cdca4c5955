// name: mechanisms_by_section
// title: Which mechanisms does each section of the review speak of?
// family: mechanisms
// about: By the sections' short names, in alphabetical order; what the review's figure draws as a picture is here as rows.
// param: limit  integer = 100  Most rows to return
// returns: section  string  The section's short name
// returns: section_title  string  Its heading
// returns: mechanism  string  Name of the mechanism
// returns: headed  boolean?  Whether it has a section of its own
// returns: mechanism_id  string  Identifier of the mechanism
MATCH (mechanism:ImmunoResistance&IRMechanism)-[edge]->(:ImmunoResistance)
WHERE mechanism.id STARTS WITH 'ir:mechanism/' AND edge.claim IS NOT NULL
MATCH (:ImmunoResistance {id: edge.claim})-[:IR_STATED_IN]->(passage:IRPassage)
WITH
  passage.section AS passage_section,
  passage.section_title AS title,
  mechanism,
  edge
ORDER BY edge.claim
WITH passage_section, title, mechanism, collect(DISTINCT edge) AS edges
RETURN
  passage_section AS section,
  title AS section_title,
  mechanism.name AS mechanism,
  mechanism.headed AS headed,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY section, mechanism, mechanism_id
LIMIT $limit

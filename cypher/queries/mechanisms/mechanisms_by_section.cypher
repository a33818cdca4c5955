// name: mechanisms_by_section
// title: Which mechanisms does each section of a source discuss?
// family: mechanisms
// about: Ordered by the short names of the sections.
// param: limit  integer = 100  Maximum number of rows
// returns: section  string  Short name of the section
// returns: section_title  string  Heading of the section
// returns: mechanism  string  Name of the mechanism
// returns: headed  boolean?  Whether a section is devoted to it
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

// name: mechanisms_converging
// title: On which pathways do several mechanisms converge?
// family: mechanisms
// about: Pathways that two or more mechanisms involve; pathway_change says how each alters it, mechanism by mechanism.
// param: limit  integer = 100  Most rows to return
// returns: pathway  string  Name of the pathway
// returns: mechanisms  list<string>  Names of the mechanisms
// returns: pathway_change  list<string>  gain, loss or altered, in the order of the mechanisms
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: pathway_id  string  Identifier of the pathway
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-[edge:IR_INVOLVES_PATHWAY]->
  (pathway:IRPathway)
WHERE
  mechanism.id STARTS WITH 'ir:mechanism/' AND
  COUNT {
    MATCH (other:IRMechanism)-[:IR_INVOLVES_PATHWAY]->(pathway)
    RETURN DISTINCT other
  } >
  1
WITH pathway, mechanism, edge
ORDER BY mechanism.name, edge.claim
WITH
  pathway,
  collect(mechanism.name) AS mechanisms,
  collect(edge.change) AS pathway_change,
  collect(edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  UNWIND edge.locators AS locator
  WITH DISTINCT locator
  ORDER BY locator
  RETURN collect(locator) AS sentences
}
CALL (edges) {
  UNWIND edges AS edge
  UNWIND
    coalesce(edge.references, []) + coalesce(edge.references_implied, []) AS n
  WITH DISTINCT n
  ORDER BY n
  RETURN collect(n) AS references
}
RETURN
  pathway.name AS pathway,
  mechanisms,
  pathway_change,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  pathway.id AS pathway_id
ORDER BY pathway, pathway_id
LIMIT $limit

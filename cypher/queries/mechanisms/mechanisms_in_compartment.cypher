// name: mechanisms_in_compartment
// title: Which mechanisms sit in the tumour cell, and which in the immune cell or the host?
// family: mechanisms
// about: The compartments are tumor_cell, immune_cell, microenvironment and host; the claims are those that say where the alteration sits and what it involves.
// param: compartment  string  tumor_cell, immune_cell, microenvironment or host
// param: limit  integer = 100  Most rows to return
// returns: mechanism  string  Name of the mechanism
// returns: compartment  string  The compartment
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: mechanism_id  string  Identifier of the mechanism
// example: compartment = "immune_cell"
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-
    [edge:IR_ALTERED_IN_CELL
      |IR_INVOLVES_GENE
      |IR_INVOLVES_PATHWAY
      |IR_INVOLVES_PROCESS]->
  (:ImmunoResistance)
WHERE
  mechanism.id STARTS WITH 'ir:mechanism/' AND
  mechanism.compartment = $compartment
WITH mechanism, edge
ORDER BY edge.claim
WITH mechanism, collect(DISTINCT edge) AS edges
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
  mechanism.name AS mechanism,
  mechanism.compartment AS compartment,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY mechanism, mechanism_id
LIMIT $limit

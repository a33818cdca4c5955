// name: parts_of_mechanism
// title: What does a mechanism involve: genes, pathways, processes, cells?
// family: mechanisms
// about: The way back of the mechanisms_for_… questions.
// param: mechanism  entity:IRMechanism  Any name or identifier of the mechanism
// param: limit  integer = 100  Most rows to return
// returns: part  string  Name of what is involved
// returns: part_class  string  Its class
// returns: part_change  list<string>  What becomes of the part in the mechanism: gain, loss or altered
// returns: basis  string  stated, or contextual where the section makes a link
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: part_id  string  Identifier of the part
// example: mechanism = "loss of PTEN"
MATCH (mechanism:ImmunoResistance&IRMechanism {id: $mechanism})
MATCH
  (mechanism)-
    [edge:IR_INVOLVES_GENE
      |IR_INVOLVES_PATHWAY
      |IR_INVOLVES_PROCESS
      |IR_ALTERED_IN_CELL]->
  (part:ImmunoResistance)
WITH mechanism, part, edge
ORDER BY edge.claim
WITH mechanism, part, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.change AS change
  WHERE change IS NOT NULL
  WITH DISTINCT change
  ORDER BY change
  RETURN collect(change) AS part_change
}
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
  part.name AS part,
  head([label IN labels(part) WHERE label STARTS WITH 'IR']) AS part_class,
  part_change,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  part.id AS part_id
ORDER BY part_class, part, part_id
LIMIT $limit

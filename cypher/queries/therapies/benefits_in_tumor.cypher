// name: benefits_in_tumor
// title: Which therapies improved an outcome in a tumour?
// family: therapies
// about: The way back of benefits_of_therapy.
// param: tumor  entity:IRTumor  Any name or identifier of the tumour
// param: limit  integer = 100  Most rows to return
// returns: therapy  string  Name of the therapy
// returns: tumor  string  Name of the tumour
// returns: outcomes  list<string>  What improved
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: therapy_id  string  Identifier of the therapy
// example: tumor = "NSCLC"
MATCH (tumor:ImmunoResistance&IRTumor {id: $tumor})
MATCH
  (therapy:IRTherapy|IRDrug|IRCountermeasure)-[edge:IR_IMPROVES_OUTCOME_IN]->
  (tumor)
WITH therapy, tumor, edge
ORDER BY edge.claim
WITH therapy, tumor, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  MATCH
    (:ImmunoResistance {id: edge.claim})-[:IR_WITH_OUTCOME]->(outcome:IROutcome)
  WITH DISTINCT outcome.name AS name
  ORDER BY name
  RETURN collect(name) AS outcomes
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
  therapy.name AS therapy,
  tumor.name AS tumor,
  outcomes,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  therapy.id AS therapy_id
ORDER BY therapy, therapy_id
LIMIT $limit

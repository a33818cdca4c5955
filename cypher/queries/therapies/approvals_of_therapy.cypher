// name: approvals_of_therapy
// title: What is a drug or therapy approved for?
// family: therapies
// about: As the review of 2019 has it; the authority is the one that it names.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: limit  integer = 100  Most rows to return
// returns: therapy  string  Name of the therapy
// returns: tumor  string  Name of the tumour
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: tumor_id  string  Identifier of the tumour
// example: therapy = "ipilimumab"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH (therapy)-[edge:IR_APPROVED_FOR]->(tumor:IRTumor)
WITH therapy, tumor, edge
ORDER BY edge.claim
WITH therapy, tumor, collect(DISTINCT edge) AS edges
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
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  tumor.id AS tumor_id
ORDER BY tumor, tumor_id
LIMIT $limit

// name: benefits_of_therapy
// title: In which tumours did a therapy show a benefit?
// family: therapies
// about: Lists the outcomes that improved.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: limit  integer = 100  Maximum number of rows
// returns: therapy  string  Name of the therapy
// returns: tumor  string  Name of the tumour
// returns: outcomes  list<string>  What improved
// returns: tumor_id  string  Identifier of the tumour
// example: therapy = "ICB"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH (therapy)-[edge:IR_IMPROVES_OUTCOME_IN]->(tumor:IRTumor)
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
RETURN
  therapy.name AS therapy,
  tumor.name AS tumor,
  outcomes,
  [edge IN edges | edge.claim] AS claims,
  tumor.id AS tumor_id
ORDER BY tumor, tumor_id
LIMIT $limit

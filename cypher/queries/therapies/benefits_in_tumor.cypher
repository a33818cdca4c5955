// name: benefits_in_tumor
// title: Which therapies improved an outcome in a tumour?
// family: therapies
// widens: kind, part
// about: The reverse of benefits_of_therapy.
// param: tumor  entity:IRTumor  Any name or identifier of the tumour
// param: limit  integer = 100  Maximum number of rows
// returns: therapy  string  Name of the therapy
// returns: tumor  string  Name of the tumour
// returns: outcomes  list<string>  What improved
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
RETURN
  therapy.name AS therapy,
  tumor.name AS tumor,
  outcomes,
  [edge IN edges | edge.claim] AS claims,
  therapy.id AS therapy_id
ORDER BY therapy, therapy_id
LIMIT $limit

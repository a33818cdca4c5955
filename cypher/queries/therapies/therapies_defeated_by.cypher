// name: therapies_defeated_by
// title: Which therapies does a mechanism defeat?
// family: therapies
// about: The reverse of mechanisms_for_therapy.
// param: mechanism  entity:IRMechanism  Any name or identifier of the mechanism
// param: limit  integer = 100  Maximum number of rows
// returns: therapy  string  Name of the therapy
// returns: mechanism  string  Name of the mechanism
// returns: relation  string  asserted or associated
// returns: phases  list<string>  Phases of resistance that the claims name
// returns: tumors  list<string>  Tumours for which the claims hold
// returns: therapy_id  string  Identifier of the therapy
// example: mechanism = "TIM-3 upregulation"
MATCH (mechanism:ImmunoResistance&IRMechanism {id: $mechanism})
MATCH
  (mechanism)-
    [edge:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (therapy:IRTherapy|IRDrug)
WITH
  mechanism,
  therapy,
  edge,
  CASE type(edge)
    WHEN 'IR_ASSOCIATED_WITH_RESISTANCE_TO' THEN 'associated'
    ELSE 'asserted'
  END AS relation
WITH mechanism, therapy, relation, edge
ORDER BY edge.claim
WITH mechanism, therapy, relation, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  UNWIND coalesce(edge.phase, []) AS phase
  WITH DISTINCT phase
  ORDER BY phase
  RETURN collect(phase) AS phases
}
CALL (edges) {
  UNWIND edges AS edge
  MATCH (:ImmunoResistance {id: edge.claim})-[:IR_IN_TUMOR]->(tumor:IRTumor)
  WITH DISTINCT tumor.name AS name
  ORDER BY name
  RETURN collect(name) AS tumors
}
RETURN
  therapy.name AS therapy,
  mechanism.name AS mechanism,
  relation,
  phases,
  tumors,
  [edge IN edges | edge.claim] AS claims,
  therapy.id AS therapy_id
ORDER BY relation, therapy, therapy_id
LIMIT $limit

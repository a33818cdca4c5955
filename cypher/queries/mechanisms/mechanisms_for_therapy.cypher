// name: mechanisms_for_therapy
// title: Which mechanisms defeat a therapy?
// family: mechanisms
// about: relation is asserted if a source says that the mechanism makes the therapy fail or weakens it, and associated if the mechanism only occurs together with failure.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: associated  boolean = true  Include mechanisms that are only associated with failure
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: therapy  string  Name of the therapy
// returns: relation  string  asserted or associated
// returns: phases  list<string>  Phases of resistance that the claims name
// returns: tumors  list<string>  Tumours for which the claims hold
// returns: mechanism_id  string  Identifier of the mechanism
// example: therapy = "anti-PD-1"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH
  (mechanism:IRMechanism)-
    [edge:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (therapy)
WHERE $associated OR type(edge) <> 'IR_ASSOCIATED_WITH_RESISTANCE_TO'
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
  mechanism.name AS mechanism,
  therapy.name AS therapy,
  relation,
  phases,
  tumors,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY relation, mechanism, mechanism_id
LIMIT $limit

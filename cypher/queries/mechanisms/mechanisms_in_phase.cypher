// name: mechanisms_in_phase
// title: Which mechanisms act in a phase of resistance?
// family: mechanisms
// about: A claim of resistance must name the phase: primary (innate), acquired or adaptive.
// param: phase  term:phase  Phase of resistance
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: phase  string  The phase
// returns: therapies  list<string>  Therapies that the claims name
// returns: mechanism_id  string  Identifier of the mechanism
// example: phase = "adaptive"
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-
    [edge:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (:IRTherapy|IRDrug)
WHERE mechanism.id STARTS WITH 'ir:mechanism/' AND $phase IN edge.phase
WITH mechanism, edge
ORDER BY edge.claim
WITH mechanism, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH DISTINCT endNode(edge).name AS name
  ORDER BY name
  RETURN collect(name) AS therapies
}
RETURN
  mechanism.name AS mechanism,
  $phase AS phase,
  therapies,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY mechanism, mechanism_id
LIMIT $limit

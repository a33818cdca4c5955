// name: mechanisms_with_one_work
// title: Which mechanisms have only one cited work as evidence, or none?
// family: evidence
// about: Counts the different works, printed or implied, that the claims of the mechanism about failure of a therapy cite together.
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: works  integer  Number of works that these claims cite
// returns: therapies  list<string>  Therapies that these claims name
// returns: mechanism_id  string  Identifier of the mechanism
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-
    [edge:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (:IRTherapy|IRDrug)
WHERE mechanism.id STARTS WITH 'ir:mechanism/'
WITH mechanism, edge
ORDER BY edge.claim
WITH mechanism, collect(DISTINCT edge) AS edges
WITH
  mechanism,
  edges,
  COUNT {
    UNWIND edges AS edge
    UNWIND
      coalesce(edge.references, []) + coalesce(edge.references_implied, []) AS
        number
    RETURN DISTINCT edge.source AS source, number
  } AS works
WHERE works < 2
CALL (edges) {
  UNWIND edges AS edge
  WITH DISTINCT endNode(edge).name AS name
  ORDER BY name
  RETURN collect(name) AS therapies
}
RETURN
  mechanism.name AS mechanism,
  works,
  therapies,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY works, mechanism, mechanism_id
LIMIT $limit

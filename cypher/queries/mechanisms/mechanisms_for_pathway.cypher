// name: mechanisms_for_pathway
// title: Which mechanisms involve a pathway?
// family: mechanisms
// about: pathway_change says how the pathway is altered in the mechanism.
// param: pathway  entity:IRPathway  Any name or identifier of the pathway
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: pathway  string  Name of the pathway
// returns: pathway_change  list<string>  Change of the pathway in the mechanism: gain, loss or altered
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: mechanism_id  string  Identifier of the mechanism
// example: pathway = "PI3K-AKT"
MATCH (pathway:ImmunoResistance&IRPathway {id: $pathway})
MATCH (mechanism:IRMechanism)-[edge:IR_INVOLVES_PATHWAY]->(pathway)
WITH mechanism, pathway, edge
ORDER BY edge.claim
WITH mechanism, pathway, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.change AS change
  WHERE change IS NOT NULL
  WITH DISTINCT change
  ORDER BY change
  RETURN collect(change) AS pathway_change
}
RETURN
  mechanism.name AS mechanism,
  pathway.name AS pathway,
  pathway_change,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY mechanism, mechanism_id
LIMIT $limit

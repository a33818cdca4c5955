// name: mechanisms_for_process
// title: Which mechanisms involve a process?
// family: mechanisms
// about: process_change says how the process is altered in the mechanism.
// param: process  entity:IRProcess  Any name or identifier of the process
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: process  string  Name of the process
// returns: process_change  list<string>  Change of the process in the mechanism: gain, loss or altered
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: mechanism_id  string  Identifier of the mechanism
// example: process = "AKT/S6 phosphorylation"
MATCH (process:ImmunoResistance&IRProcess {id: $process})
MATCH (mechanism:IRMechanism)-[edge:IR_INVOLVES_PROCESS]->(process)
WITH mechanism, process, edge
ORDER BY edge.claim
WITH mechanism, process, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.change AS change
  WHERE change IS NOT NULL
  WITH DISTINCT change
  ORDER BY change
  RETURN collect(change) AS process_change
}
RETURN
  mechanism.name AS mechanism,
  process.name AS process,
  process_change,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY mechanism, mechanism_id
LIMIT $limit

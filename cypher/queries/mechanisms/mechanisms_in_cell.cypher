// name: mechanisms_in_cell
// title: Which mechanisms are altered in a cell type?
// family: mechanisms
// about: cell_change says how the cell is altered in the mechanism.
// param: cell  entity:IRCell|IRTumor  Any name or identifier of the cell
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: cell  string  Name of the cell
// returns: cell_change  list<string>  Change of the cell in the mechanism: gain, loss or altered
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: mechanism_id  string  Identifier of the mechanism
// example: cell = "TIL"
MATCH (cell:ImmunoResistance& (IRCell|IRTumor) {id: $cell})
MATCH (mechanism:IRMechanism)-[edge:IR_ALTERED_IN_CELL]->(cell)
WITH mechanism, cell, edge
ORDER BY edge.claim
WITH mechanism, cell, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.change AS change
  WHERE change IS NOT NULL
  WITH DISTINCT change
  ORDER BY change
  RETURN collect(change) AS cell_change
}
RETURN
  mechanism.name AS mechanism,
  cell.name AS cell,
  cell_change,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY mechanism, mechanism_id
LIMIT $limit

// name: countermeasures_for_cell
// title: Which countermeasures target mechanisms that are altered in a cell type?
// family: countermeasures
// about: Follows countermeasure -counters_mechanism-> mechanism -altered_in_cell-> cell, as far as the sources state it.
// about: For countermeasures that act on the cell directly, use countermeasures_targeting.
// param: cell  entity:IRCell  Any name or identifier of the cell
// param: contextual  boolean = false  Include contextual links (made by the section, not by the claim's own sentences)
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: mechanism  string  Name of the mechanism
// returns: cell  string  Name of the cell
// returns: cell_change  list<string>  Change of the cell in the mechanism: gain, loss or altered
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: countermeasure_id  string  Identifier of the countermeasure
// returns: mechanism_id  string  Identifier of the mechanism
// example: cell = "TIL"
MATCH (cell:ImmunoResistance&IRCell {id: $cell})
MATCH (mechanism:IRMechanism)-[involves:IR_ALTERED_IN_CELL]->(cell)
WHERE $contextual OR involves.basis = 'stated'
MATCH
  (countermeasure:IRCountermeasure)-[counters:IR_COUNTERS_MECHANISM]->
  (mechanism)
WHERE $contextual OR counters.basis = 'stated'
WITH
  countermeasure,
  mechanism,
  cell,
  collect(DISTINCT counters) + collect(DISTINCT involves) AS found
UNWIND found AS edge
WITH countermeasure, mechanism, cell, edge
ORDER BY edge.claim
WITH countermeasure, mechanism, cell, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.change AS change
  WHERE change IS NOT NULL
  WITH DISTINCT change
  ORDER BY change
  RETURN collect(change) AS cell_change
}
RETURN
  countermeasure.name AS countermeasure,
  mechanism.name AS mechanism,
  cell.name AS cell,
  cell_change,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  mechanism.id AS mechanism_id
ORDER BY basis DESC, countermeasure, mechanism, countermeasure_id
LIMIT $limit

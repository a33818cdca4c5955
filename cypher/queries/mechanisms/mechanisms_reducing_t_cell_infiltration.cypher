// name: mechanisms_reducing_t_cell_infiltration
// title: Which mechanisms keep T cells out of the tumour?
// family: mechanisms
// about: Claims of a mechanism that lower the infiltration, trafficking or number of T cells in the tumour, or that exclude them. If a decrease is only associated with the mechanism, relations says associated_with.
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: part  string  What is lowered or lost; or raised, if it is itself a loss
// returns: relations  list<string>  Predicates of the claims, or the change that they name
// returns: mechanism_id  string  Identifier of the mechanism
// returns: part_id  string  Identifier of the part
MATCH (mechanism:ImmunoResistance&IRMechanism)-[edge]->(part:ImmunoResistance)
WHERE mechanism.id STARTS WITH 'ir:mechanism/' AND edge.claim IS NOT NULL
WITH mechanism, part, edge
WHERE
  ((edge.sign = -1 OR edge.change IN ['loss', 'altered']) AND
    part.key IN [
      'process/T-cell-infiltration',
      'process/T-cell-trafficking',
      'process/CTL-infiltration',
      'cell/TIL',
      'cell/T-cell'
    ]) OR
  (edge.sign = 1 AND part.key IN ['process/immune-exclusion']) OR
  (type(edge) = 'IR_ASSOCIATED_WITH' AND
    edge.direction = 'decreased' AND
    part.key IN ['cell/TIL', 'cell/T-cell'])
WITH mechanism, part, edge
ORDER BY edge.claim
WITH mechanism, part, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH DISTINCT
    coalesce(edge.change, toLower(substring(type(edge), 3))) AS relation
  ORDER BY relation
  RETURN collect(relation) AS relations
}
RETURN
  mechanism.name AS mechanism,
  part.name AS part,
  relations,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id,
  part.id AS part_id
ORDER BY mechanism, part, mechanism_id
LIMIT $limit

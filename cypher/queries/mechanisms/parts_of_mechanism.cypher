// name: parts_of_mechanism
// title: What does a mechanism involve: genes, pathways, processes, cells?
// family: mechanisms
// about: The reverse of mechanisms_for_gene, mechanisms_for_pathway, mechanisms_for_process and mechanisms_in_cell.
// param: mechanism  entity:IRMechanism  Any name or identifier of the mechanism
// param: limit  integer = 100  Maximum number of rows
// returns: part  string  Name of what is involved
// returns: part_class  string  Its class
// returns: part_change  list<string>  Change of the part in the mechanism: gain, loss or altered
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: part_id  string  Identifier of the part
// example: mechanism = "loss of PTEN"
MATCH (mechanism:ImmunoResistance&IRMechanism {id: $mechanism})
MATCH
  (mechanism)-
    [edge:IR_INVOLVES_GENE
      |IR_INVOLVES_PATHWAY
      |IR_INVOLVES_PROCESS
      |IR_ALTERED_IN_CELL]->
  (part:ImmunoResistance)
WITH mechanism, part, edge
ORDER BY edge.claim
WITH mechanism, part, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.change AS change
  WHERE change IS NOT NULL
  WITH DISTINCT change
  ORDER BY change
  RETURN collect(change) AS part_change
}
RETURN
  part.name AS part,
  head([label IN labels(part) WHERE label STARTS WITH 'IR']) AS part_class,
  part_change,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  part.id AS part_id
ORDER BY part_class, part, part_id
LIMIT $limit

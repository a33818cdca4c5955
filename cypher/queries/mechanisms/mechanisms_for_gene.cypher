// name: mechanisms_for_gene
// title: Which mechanisms involve a gene, gene group or microRNA?
// family: mechanisms
// about: gene_change says how the gene is altered in the mechanism.
// param: gene  entity:IRGene|IRGeneGroup|IRMicroRNA  Any name or identifier of the gene
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: gene  string  Name of the gene
// returns: gene_change  list<string>  Change of the gene in the mechanism: gain, loss or altered
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: mechanism_id  string  Identifier of the mechanism
// example: gene = "JAK1"
MATCH (gene:ImmunoResistance& (IRGene|IRGeneGroup|IRMicroRNA) {id: $gene})
MATCH (mechanism:IRMechanism)-[edge:IR_INVOLVES_GENE]->(gene)
WITH mechanism, gene, edge
ORDER BY edge.claim
WITH mechanism, gene, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.change AS change
  WHERE change IS NOT NULL
  WITH DISTINCT change
  ORDER BY change
  RETURN collect(change) AS gene_change
}
RETURN
  mechanism.name AS mechanism,
  gene.name AS gene,
  gene_change,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY mechanism, mechanism_id
LIMIT $limit

// name: countermeasures_for_gene
// title: Which countermeasures target mechanisms that involve a gene, gene group or microRNA?
// family: countermeasures
// about: Follows countermeasure -counters_mechanism-> mechanism -involves_gene-> gene, as far as the sources state it.
// about: For countermeasures that act on the gene directly, use countermeasures_targeting.
// param: gene  entity:IRGene|IRGeneGroup|IRMicroRNA  Any name or identifier of the gene
// param: contextual  boolean = false  Include contextual links (made by the section, not by the claim's own sentences)
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: mechanism  string  Name of the mechanism
// returns: gene  string  Name of the gene
// returns: gene_change  list<string>  Change of the gene in the mechanism: gain, loss or altered
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: countermeasure_id  string  Identifier of the countermeasure
// returns: mechanism_id  string  Identifier of the mechanism
// example: gene = "PTEN"
MATCH (gene:ImmunoResistance& (IRGene|IRGeneGroup|IRMicroRNA) {id: $gene})
MATCH (mechanism:IRMechanism)-[involves:IR_INVOLVES_GENE]->(gene)
WHERE $contextual OR involves.basis = 'stated'
MATCH
  (countermeasure:IRCountermeasure)-[counters:IR_COUNTERS_MECHANISM]->
  (mechanism)
WHERE $contextual OR counters.basis = 'stated'
WITH
  countermeasure,
  mechanism,
  gene,
  collect(DISTINCT counters) + collect(DISTINCT involves) AS found
UNWIND found AS edge
WITH countermeasure, mechanism, gene, edge
ORDER BY edge.claim
WITH countermeasure, mechanism, gene, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.change AS change
  WHERE change IS NOT NULL
  WITH DISTINCT change
  ORDER BY change
  RETURN collect(change) AS gene_change
}
RETURN
  countermeasure.name AS countermeasure,
  mechanism.name AS mechanism,
  gene.name AS gene,
  gene_change,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  mechanism.id AS mechanism_id
ORDER BY basis DESC, countermeasure, mechanism, countermeasure_id
LIMIT $limit

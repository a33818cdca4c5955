// name: drugs_for_mechanism_genes
// title: Which drugs in PrimeKG target a gene of a mechanism?
// family: neighbours
// needs: primekg
// about: The mechanism and its gene come from this graph. That the drug targets the gene comes from PrimeKG, which does not say whether the drug inhibits or activates it. A drug is a candidate to investigate, never a recommendation.
// about: caution warns if the mechanism is a loss of the gene, because an inhibitor would add to the loss.
// param: mechanism  entity:IRMechanism = null  Any name or identifier of a mechanism; null for all
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: gene_change  string?  Change of the gene in the mechanism: gain, loss or altered
// returns: gene  string  Symbol of the gene
// returns: drug  string  Name of the drug in PrimeKG
// returns: known_here  list<string>  Names of the same drug in this graph; empty if it is not linked
// returns: caution  string?  Why the drug may do harm
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
// returns: mechanism_id  string  Identifier of the mechanism
// returns: gene_id  string  Identifier of the gene
// returns: drug_id  string  Identifier of the drug in PrimeKG, a DrugBank number
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-[edge:IR_INVOLVES_GENE]->
  (gene:IRGene)-[bridge:IR_SAME_AS]->
  (target:Gene)
WHERE
  mechanism.id STARTS WITH 'ir:mechanism/' AND
  ($mechanism IS NULL OR mechanism.id = $mechanism) AND
  bridge.neighbour = 'primekg'
MATCH (target)<-[:TARGETS]-(drug:Drug)
WITH mechanism, gene, target, drug, edge
ORDER BY edge.claim
WITH
  mechanism,
  gene,
  target,
  drug,
  edge.change AS gene_change,
  collect(DISTINCT edge) AS edges
CALL (drug) {
  OPTIONAL MATCH (drug)<-[back:IR_SAME_AS]-(known:ImmunoResistance)
  WHERE back.neighbour = 'primekg'
  WITH DISTINCT known.name AS name
  ORDER BY name
  RETURN collect(name) AS known_here
}
RETURN
  mechanism.name AS mechanism,
  gene_change,
  gene.symbol AS gene,
  drug.name AS drug,
  known_here,
  CASE gene_change
    WHEN
      'loss'
      THEN 'the mechanism is a loss of this gene: an inhibitor would add to it'
  END AS caution,
  ['(' + drug.name + ')-[TARGETS]->(' + target.name + ')'] AS from_neighbour,
  'primekg' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id,
  gene.id AS gene_id,
  drug.id AS drug_id
ORDER BY caution IS NOT NULL, mechanism, gene, drug, drug_id
LIMIT $limit

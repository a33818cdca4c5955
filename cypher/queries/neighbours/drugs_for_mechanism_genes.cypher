// name: drugs_for_mechanism_genes
// title: Which drugs of PrimeKG target a gene of a mechanism?
// family: neighbours
// needs: primekg
// about: The mechanism and its gene are the review's; that the drug targets the gene is PrimeKG's, which does not say whether it inhibits or activates. A candidate to look into, never a recommendation.
// about: caution speaks up where the mechanism is a loss of the gene: an inhibitor would add to it. known_here says whether the drug is one of ours.
// param: mechanism  entity:IRMechanism = null  Any name or identifier of a mechanism; null for all
// param: limit  integer = 100  Most rows to return
// returns: mechanism  string  Name of the mechanism
// returns: gene_change  string?  What becomes of the gene in the mechanism: gain, loss or altered
// returns: gene  string  Symbol of the gene
// returns: drug  string  What PrimeKG calls the drug
// returns: known_here  list<string>  Our names for the same drug; empty where the review does not speak of it
// returns: caution  string?  Why it may do harm
// returns: from_neighbour  list<string>  The neighbour's part: its relationships, as it names them
// returns: neighbour  string  Whose part from_neighbour is
// returns: mechanism_id  string  Identifier of the mechanism
// returns: gene_id  string  Identifier of the gene
// returns: drug_id  string  PrimeKG's identifier of the drug, a DrugBank number
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
  OPTIONAL MATCH (drug)<-[back:IR_SAME_AS]-(ours:ImmunoResistance)
  WHERE back.neighbour = 'primekg'
  WITH DISTINCT ours.name AS name
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

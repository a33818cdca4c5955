// name: diseases_of_mechanism_genes
// title: Which diseases does Hetionet associate with the genes of a mechanism?
// family: neighbours
// needs: hetionet
// about: The mechanism and its genes come from this graph; the association comes from Hetionet.
// param: mechanism  entity:IRMechanism  Any name or identifier of the mechanism
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: gene  string  Symbol of the gene
// returns: disease  string  Name of the disease in Hetionet
// returns: known_here  list<string>  Names of the same disease in this graph; empty if it is not linked
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
// returns: mechanism_id  string  Identifier of the mechanism
// returns: gene_id  string  Identifier of the gene
// returns: disease_id  string  Identifier of the disease in Hetionet, a DOID
// example: mechanism = "loss of PTEN"
MATCH
  (mechanism:ImmunoResistance&IRMechanism {id: $mechanism})-
    [edge:IR_INVOLVES_GENE]->
  (gene:IRGene)-[bridge:IR_SAME_AS]->
  (target:Gene)
WHERE bridge.neighbour = 'hetionet'
MATCH (target)<-[:ASSOCIATES_DaG]-(disease:Disease)
WITH mechanism, gene, target, disease, edge
ORDER BY edge.claim
WITH mechanism, gene, target, disease, collect(DISTINCT edge) AS edges
CALL (disease) {
  OPTIONAL MATCH (disease)<-[back:IR_SAME_AS]-(known:ImmunoResistance)
  WHERE back.neighbour = 'hetionet'
  WITH DISTINCT known.name AS name
  ORDER BY name
  RETURN collect(name) AS known_here
}
RETURN
  mechanism.name AS mechanism,
  gene.symbol AS gene,
  disease.name AS disease,
  known_here,
  ['(' + disease.name + ')-[ASSOCIATES_DaG]->(' + target.name + ')'] AS from_neighbour,
  'hetionet' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id,
  gene.id AS gene_id,
  disease.identifier AS disease_id
ORDER BY gene, disease, disease_id
LIMIT $limit

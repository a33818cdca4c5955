// name: conditions_of_mechanism_genes
// title: Which conditions does a KGX graph associate with the genes of a mechanism?
// family: neighbours
// needs: kgx
// about: The mechanism and its genes come from this graph. The association and its source come from the neighbour: Monarch or another KGX graph.
// param: mechanism  entity:IRMechanism  Any name or identifier of the mechanism
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: gene  string  Symbol of the gene
// returns: condition  string  Name of the condition in the neighbour
// returns: source  string?  Primary knowledge source that the neighbour gives
// returns: known_here  list<string>  Names of the same disease in this graph; empty if it is not linked
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
// returns: mechanism_id  string  Identifier of the mechanism
// returns: gene_id  string  Identifier of the gene
// returns: condition_id  string  Identifier of the condition in the neighbour
// example: mechanism = "loss of PTEN"
MATCH
  (mechanism:ImmunoResistance&IRMechanism {id: $mechanism})-
    [edge:IR_INVOLVES_GENE]->
  (gene:IRGene)-[bridge:IR_SAME_AS]->
  (target:`biolink:Gene`)
WHERE bridge.neighbour = 'kgx'
MATCH
  (target)-[says:`biolink:gene_associated_with_condition`]->
  (condition:`biolink:NamedThing`)
WITH mechanism, gene, target, says, condition, edge
ORDER BY edge.claim
WITH
  mechanism,
  gene,
  target,
  says.primary_knowledge_source AS source,
  condition,
  collect(DISTINCT edge) AS edges
CALL (condition) {
  OPTIONAL MATCH (condition)<-[back:IR_SAME_AS]-(known:ImmunoResistance)
  WHERE back.neighbour = 'kgx'
  WITH DISTINCT known.name AS name
  ORDER BY name
  RETURN collect(name) AS known_here
}
RETURN
  mechanism.name AS mechanism,
  gene.symbol AS gene,
  condition.name AS condition,
  source,
  known_here,
  [
    '(' +
    target.id +
    ')-[biolink:gene_associated_with_condition]->(' +
    condition.id +
    ')'
  ] AS from_neighbour,
  'kgx' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id,
  gene.id AS gene_id,
  condition.id AS condition_id
ORDER BY gene, condition, condition_id, source
LIMIT $limit

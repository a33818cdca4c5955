// name: pathways_where_mechanisms_meet
// title: In which other pathways of Hetionet do genes of several mechanisms meet?
// family: neighbours
// needs: hetionet
// about: The mechanisms and their genes are the review's; the pathway and who takes part in it are Hetionet's. Those where most mechanisms meet come first.
// about: known_here says whether the pathway is one of ours.
// param: limit  integer = 100  Most rows to return
// returns: pathway  string  What Hetionet calls the pathway
// returns: mechanisms  list<string>  Names of the mechanisms that meet there
// returns: genes  list<string>  Symbols of the genes
// returns: number  integer  How many mechanisms meet
// returns: known_here  list<string>  Our names for the same pathway; empty where the review does not speak of it
// returns: from_neighbour  list<string>  The neighbour's part: its relationships, as it names them
// returns: neighbour  string  Whose part from_neighbour is
// returns: pathway_id  string  Hetionet's identifier of the pathway
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-[edge:IR_INVOLVES_GENE]->
  (gene:IRGene)-[bridge:IR_SAME_AS]->
  (target:Gene)-[:PARTICIPATES_GpPW]->
  (pathway:Pathway)
WHERE mechanism.id STARTS WITH 'ir:mechanism/' AND bridge.neighbour = 'hetionet'
WITH pathway, mechanism, gene, target, edge
ORDER BY edge.claim
WITH
  pathway,
  collect(DISTINCT mechanism) AS found,
  collect(DISTINCT gene) AS members,
  collect(DISTINCT target) AS targets,
  collect(DISTINCT edge) AS edges
WHERE size(found) > 1
CALL (found) {
  UNWIND found AS one
  WITH one.name AS name
  ORDER BY name
  RETURN collect(name) AS mechanisms
}
CALL (members) {
  UNWIND members AS one
  WITH one.symbol AS symbol
  ORDER BY symbol
  RETURN collect(symbol) AS genes
}
CALL (pathway, targets) {
  UNWIND targets AS one
  WITH one.name AS name, pathway
  ORDER BY name
  RETURN
    collect('(' + name + ')-[PARTICIPATES_GpPW]->(' + pathway.name + ')') AS from_neighbour
}
CALL (pathway) {
  OPTIONAL MATCH (pathway)<-[back:IR_SAME_AS]-(ours:ImmunoResistance)
  WHERE back.neighbour = 'hetionet'
  WITH DISTINCT ours.name AS name
  ORDER BY name
  RETURN collect(name) AS known_here
}
RETURN
  pathway.name AS pathway,
  mechanisms,
  genes,
  size(found) AS number,
  known_here,
  from_neighbour,
  'hetionet' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  pathway.identifier AS pathway_id
ORDER BY number DESC, pathway, pathway_id
LIMIT $limit

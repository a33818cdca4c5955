// name: pathways_where_mechanisms_meet
// title: Which pathways in Hetionet contain genes of several mechanisms?
// family: neighbours
// needs: hetionet
// about: The mechanisms and their genes come from this graph; the pathway and its genes come from Hetionet. Pathways with the most mechanisms come first.
// param: limit  integer = 100  Maximum number of rows
// returns: pathway  string  Name of the pathway in Hetionet
// returns: mechanisms  list<string>  Names of the mechanisms
// returns: genes  list<string>  Symbols of the genes
// returns: number  integer  Number of mechanisms
// returns: known_here  list<string>  Names of the same pathway in this graph; empty if it is not linked
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
// returns: pathway_id  string  Identifier of the pathway in Hetionet
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
  OPTIONAL MATCH (pathway)<-[back:IR_SAME_AS]-(known:ImmunoResistance)
  WHERE back.neighbour = 'hetionet'
  WITH DISTINCT known.name AS name
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

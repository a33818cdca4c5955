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
// returns: theirs  list<string>  The neighbour's part: its relationships, as it names them
// returns: neighbour  string  Whose part theirs is
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The review's part: the claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the review's part; never empty
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
    collect('(' + name + ')-[PARTICIPATES_GpPW]->(' + pathway.name + ')') AS theirs
}
CALL (pathway) {
  OPTIONAL MATCH (pathway)<-[back:IR_SAME_AS]-(ours:ImmunoResistance)
  WHERE back.neighbour = 'hetionet'
  WITH DISTINCT ours.name AS name
  ORDER BY name
  RETURN collect(name) AS known_here
}
CALL (edges) {
  UNWIND edges AS edge
  UNWIND edge.locators AS locator
  WITH DISTINCT locator
  ORDER BY locator
  RETURN collect(locator) AS sentences
}
CALL (edges) {
  UNWIND edges AS edge
  UNWIND
    coalesce(edge.references, []) + coalesce(edge.references_implied, []) AS n
  WITH DISTINCT n
  ORDER BY n
  RETURN collect(n) AS references
}
RETURN
  pathway.name AS pathway,
  mechanisms,
  genes,
  size(found) AS number,
  known_here,
  theirs,
  'hetionet' AS neighbour,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  pathway.identifier AS pathway_id
ORDER BY number DESC, pathway, pathway_id
LIMIT $limit

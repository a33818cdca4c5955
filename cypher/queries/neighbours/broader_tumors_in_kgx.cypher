// name: broader_tumors_in_kgx
// title: Which broader diseases does a KGX graph give for the tumours of the mechanisms?
// family: neighbours
// needs: kgx
// about: The tumour in which a mechanism was shown comes from this graph. The hierarchy comes from the neighbour: Monarch or another KGX graph.
// param: mechanism  entity:IRMechanism = null  Any name or identifier of a mechanism; null for all
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: tumor  string  Name of the tumour
// returns: broader  string  Name of the broader disease in the neighbour
// returns: steps  integer  Number of subclass_of steps up to it
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
// returns: mechanism_id  string  Identifier of the mechanism
// returns: tumor_id  string  Identifier of the tumour
// returns: broader_id  string  Identifier of the broader disease in the neighbour
MATCH
  (mechanism:ImmunoResistance&IRMechanism)<-[:IR_SUBJECT]-
  (claim:IRClaim)-[:IR_IN_TUMOR]->
  (tumor:IRTumor)-[bridge:IR_SAME_AS]->
  (disease:`biolink:Disease`)
WHERE
  mechanism.id STARTS WITH 'ir:mechanism/' AND
  ($mechanism IS NULL OR mechanism.id = $mechanism) AND
  bridge.neighbour = 'kgx'
MATCH (mechanism)-[edge]->(:ImmunoResistance)
WHERE edge.claim = claim.id
WITH mechanism, tumor, disease, edge
ORDER BY edge.claim
WITH mechanism, tumor, disease, collect(DISTINCT edge) AS edges
MATCH path = (disease)-[:`biolink:subclass_of`]->{1,4}(above:`biolink:Disease`)
WHERE above <> disease
WITH mechanism, tumor, edges, above, path
ORDER BY length(path), [node IN nodes(path) | node.id]
WITH mechanism, tumor, edges, above, collect(path)[0] AS shortest
RETURN
  mechanism.name AS mechanism,
  tumor.name AS tumor,
  above.name AS broader,
  length(shortest) AS steps,
  [
    step IN relationships(shortest)
    | '(' +
    startNode(step).id +
    ')-[biolink:subclass_of]->(' +
    endNode(step).id +
    ')'
  ] AS from_neighbour,
  'kgx' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id,
  tumor.id AS tumor_id,
  above.id AS broader_id
ORDER BY mechanism, tumor, steps, broader, broader_id
LIMIT $limit

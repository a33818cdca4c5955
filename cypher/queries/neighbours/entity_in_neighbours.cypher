// name: entity_in_neighbours
// title: What do the bridged neighbours hold for one of our entities?
// family: neighbours
// needs: any
// about: A row per node of a neighbour; the claims are the review's on the entity. link says how near: exact, close, broad (from_neighbour is broader) or narrow.
// about: steps counts the neighbour's own relationships of that node, bridges left out.
// param: entity  entity:IRGene|IRGeneGroup|IRMicroRNA|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial  Any name or identifier of the entity
// param: limit  integer = 100  Most rows to return
// returns: entity  string  Name of the entity
// returns: neighbour  string  Name of the neighbour
// returns: link  string  exact, close, broad or narrow
// returns: identifier  string  The identifier of ours that was found there
// returns: labels  list<string>  The neighbour's labels of its node
// returns: steps  integer  How many relationships of its own the node has
// returns: from_neighbour  list<string>  The neighbour's part: its relationships, as it names them
// returns: entity_id  string  Identifier of the entity
// example: entity = "PTEN"
MATCH
  (entity:ImmunoResistance {id: $entity})-[bridge:IR_SAME_AS|IR_MAPS_TO]->(node)
WHERE bridge.neighbour IS NOT NULL AND NOT node:ImmunoResistance
MATCH (entity)-[edge]-(:ImmunoResistance)
WHERE edge.claim IS NOT NULL
WITH entity, bridge, node, edge
ORDER BY edge.claim
WITH entity, bridge, node, collect(DISTINCT edge) AS edges
CALL (node) {
  MATCH (node)-[own]-(other)
  WHERE NOT other:ImmunoResistance
  WITH type(own) AS kind, count(own) AS number
  ORDER BY kind
  RETURN sum(number) AS steps, collect(kind + ': ' + toString(number)) AS from_neighbour
}
RETURN
  entity.name AS entity,
  bridge.neighbour AS neighbour,
  coalesce(bridge.match, 'exact') AS link,
  bridge.identifier AS identifier,
  labels(node) AS labels,
  steps,
  from_neighbour,
  [edge IN edges | edge.claim] AS claims,
  entity.id AS entity_id
ORDER BY neighbour, link <> 'exact', link, identifier, labels, from_neighbour
LIMIT $limit

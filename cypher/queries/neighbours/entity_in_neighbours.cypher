// name: entity_in_neighbours
// title: What do the linked neighbours hold about an entity?
// family: neighbours
// needs: any
// about: One row per node of a neighbour. The claims are those about the entity in this graph.
// about: link says how close the match is: exact, close, broad (the neighbour's node is broader) or narrow. steps counts the node's relationships within the neighbour.
// param: entity  entity:IRGene|IRGeneGroup|IRMicroRNA|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial  Any name or identifier of the entity
// param: limit  integer = 100  Maximum number of rows
// returns: entity  string  Name of the entity
// returns: neighbour  string  Name of the neighbour
// returns: link  string  exact, close, broad or narrow
// returns: identifier  string  The identifier in this graph that matched
// returns: labels  list<string>  Labels of the node in the neighbour
// returns: steps  integer  Number of relationships of the node within the neighbour
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
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
  RETURN
    sum(number) AS steps,
    collect(kind + ': ' + toString(number)) AS from_neighbour
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

// name: neighbourhood
// title: Which entities are directly connected to an entity?
// family: paths
// widens: nothing
// about: Every entity that one claim connects with it, grouped by class.
// param: entity  entity:*  Any name or identifier
// param: limit  integer = 100  Maximum number of rows
// returns: neighbour_class  string  Class of the neighbour
// returns: neighbour  string  Name of the neighbour
// returns: relations  list<string>  Predicates of the claims that connect the two
// returns: neighbour_id  string  Identifier of the neighbour
// example: entity = "PI3K-AKT pathway"
MATCH (entity:ImmunoResistance {id: $entity})
MATCH (entity)-[edge]-(neighbour:ImmunoResistance)
WHERE edge.claim IS NOT NULL
WITH neighbour, edge
ORDER BY edge.claim
WITH neighbour, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH DISTINCT toLower(substring(type(edge), 3)) AS relation
  ORDER BY relation
  RETURN collect(relation) AS relations
}
RETURN
  head([label IN labels(neighbour) WHERE label STARTS WITH 'IR']) AS neighbour_class,
  neighbour.name AS neighbour,
  relations,
  [edge IN edges | edge.claim] AS claims,
  neighbour.id AS neighbour_id
ORDER BY neighbour_class, neighbour, neighbour_id
LIMIT $limit

// name: path_through_neighbour
// title: Which shortest path in a neighbour's graph connects two entities?
// family: neighbours
// needs: any
// about: Paths of at most four relationships of the neighbour, in any direction. All shortest paths are shown for each neighbour that contains both entities. For paths within this graph, use explained_path.
// about: The claims are those about the two entities in this graph. They do not explain the path.
// param: entity  entity:IRGene|IRGeneGroup|IRMicroRNA|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial  Any name or identifier of the first entity
// param: other  entity:IRGene|IRGeneGroup|IRMicroRNA|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial  Any name or identifier of the second entity
// param: limit  integer = 100  Maximum number of rows
// returns: entity  string  Name of the first entity
// returns: other  string  Name of the second entity
// returns: neighbour  string  The neighbour that from_neighbour comes from
// returns: length  integer  Number of steps
// returns: from_neighbour  list<string>  Relationships of the neighbour along the path, as it names them
// returns: entity_id  string  Identifier of the first entity
// returns: other_id  string  Identifier of the second entity
// example: entity = "PTEN"
// example: other = "melanoma"
MATCH (entity:ImmunoResistance {id: $entity})-[out:IR_SAME_AS]->(first)
MATCH (other:ImmunoResistance {id: $other})-[back:IR_SAME_AS]->(second)
WHERE other <> entity AND out.neighbour = back.neighbour AND first <> second
MATCH
  path =
    ALL SHORTEST
    (first)-[step WHERE NOT type(step) STARTS WITH'IR_']-{1,4}(second)
WITH entity, other, out.neighbour AS neighbour, relationships(path) AS steps
WITH
  entity,
  other,
  neighbour,
  size(steps) AS length,
  [
    step IN steps
    | '(' +
    coalesce(startNode(step).name, toString(startNode(step).id), '?') +
    ')-[' +
    type(step) +
    ']->(' +
    coalesce(endNode(step).name, toString(endNode(step).id), '?') +
    ')'
  ] AS from_neighbour
WITH DISTINCT entity, other, neighbour, length, from_neighbour
CALL (entity, other) {
  MATCH (entity)-[edge]-(:ImmunoResistance)
  WHERE edge.claim IS NOT NULL
  RETURN edge
    UNION
  MATCH (other)-[edge]-(:ImmunoResistance)
  WHERE edge.claim IS NOT NULL
  RETURN edge
}
WITH entity, other, neighbour, length, from_neighbour, edge
ORDER BY edge.claim
WITH
  entity,
  other,
  neighbour,
  length,
  from_neighbour,
  collect(DISTINCT edge) AS edges
RETURN
  entity.name AS entity,
  other.name AS other,
  neighbour,
  length,
  from_neighbour,
  [edge IN edges | edge.claim] AS claims,
  entity.id AS entity_id,
  other.id AS other_id
ORDER BY length, neighbour, from_neighbour
LIMIT $limit

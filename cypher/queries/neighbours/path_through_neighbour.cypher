// name: path_through_neighbour
// title: By which shortest path does a neighbour's graph connect two of our things?
// family: neighbours
// needs: any
// about: The steps are the neighbour's, whichever way they point, four at most; all shortest ones within each neighbour that holds both. Our own paths, without bridges, are explained_path's.
// about: The claims are the review's on the two ends; no claim says that the path explains anything.
// param: entity  entity:IRGene|IRGeneGroup|IRMicroRNA|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial  Any name or identifier of the one
// param: other  entity:IRGene|IRGeneGroup|IRMicroRNA|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial  Any name or identifier of the other
// param: limit  integer = 100  Most rows to return
// returns: entity  string  Name of the one
// returns: other  string  Name of the other
// returns: neighbour  string  Whose part from_neighbour is
// returns: length  integer  Number of steps
// returns: from_neighbour  list<string>  The neighbour's part: its steps, as it names them
// returns: entity_id  string  Identifier of the one
// returns: other_id  string  Identifier of the other
// example: entity = "PTEN"
// example: other = "melanoma"
MATCH (entity:ImmunoResistance {id: $entity})-[out:IR_SAME_AS]->(first)
MATCH (other:ImmunoResistance {id: $other})-[back:IR_SAME_AS]->(second)
WHERE other <> entity AND out.neighbour = back.neighbour AND first <> second
MATCH
  path =
    ALL SHORTEST (first)-
      [step WHERE NOT type(step) STARTS WITH 'IR_']-{1,4}
    (second)
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
WITH entity, other, neighbour, length, from_neighbour, collect(DISTINCT edge) AS edges
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

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
// returns: neighbour  string  Whose part theirs is
// returns: length  integer  Number of steps
// returns: theirs  list<string>  The neighbour's part: its steps, as it names them
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The review's part: the claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the review's part; never empty
// returns: entity_id  string  Identifier of the one
// returns: other_id  string  Identifier of the other
// example: entity = "PTEN"
// example: other = "melanoma"
MATCH (entity:ImmunoResistance {id: $entity})-[out:IR_SAME_AS]->(first)
MATCH (other:ImmunoResistance {id: $other})-[back:IR_SAME_AS]->(second)
WHERE other <> entity AND out.neighbour = back.neighbour AND first <> second
MATCH path = ALLSHORTESTPATHS ((first)-[*..4]-(second))
WHERE all(step IN relationships(path) WHERE NOT type(step) STARTS WITH 'IR_')
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
  ] AS theirs
WITH DISTINCT entity, other, neighbour, length, theirs
CALL (entity, other) {
  MATCH (entity)-[edge]-(:ImmunoResistance)
  WHERE edge.claim IS NOT NULL
  RETURN edge
    UNION
  MATCH (other)-[edge]-(:ImmunoResistance)
  WHERE edge.claim IS NOT NULL
  RETURN edge
}
WITH entity, other, neighbour, length, theirs, edge
ORDER BY edge.claim
WITH entity, other, neighbour, length, theirs, collect(DISTINCT edge) AS edges
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
  entity.name AS entity,
  other.name AS other,
  neighbour,
  length,
  theirs,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  entity.id AS entity_id,
  other.id AS other_id
ORDER BY length, neighbour, theirs
LIMIT $limit

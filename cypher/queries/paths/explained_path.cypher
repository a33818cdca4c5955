// name: explained_path
// title: By which shortest path does the graph connect two things?
// family: paths
// about: Steps of claims only, whichever way they point, six at most; all shortest ones, with each step's sign and receipt.
// param: entity  entity:IRGene|IRGeneGroup|IRMicroRNA|IRVariant|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial|IRStudy|IROutcome|IRMechanism|IRCountermeasure|IRStrategyClass  Any name or identifier of the one
// param: other  entity:IRGene|IRGeneGroup|IRMicroRNA|IRVariant|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial|IRStudy|IROutcome|IRMechanism|IRCountermeasure|IRStrategyClass  Any name or identifier of the other
// param: limit  integer = 100  Most rows to return
// returns: path  list<string>  The steps: subject, predicate, object
// returns: length  integer  Number of steps
// returns: sign  integer  Product of the signs of the steps; 0 where one has none
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// example: entity = "PTEN"
// example: other = "anti-PD-1 therapy"
MATCH (entity:ImmunoResistance {id: $entity})
MATCH (other:ImmunoResistance {id: $other})
WHERE other <> entity
MATCH path = ALLSHORTESTPATHS ((entity)-[*..6]-(other))
WHERE all(edge IN relationships(path) WHERE edge.claim IS NOT NULL)
WITH relationships(path) AS steps, relationships(path) AS edges
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
  [
    edge IN steps
    | startNode(edge).name +
    ' -' +
    toLower(substring(type(edge), 3)) +
    '-> ' +
    endNode(edge).name
  ] AS path,
  size(steps) AS length,
  reduce(product = 1, edge IN steps | product * edge.sign) AS sign,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims
ORDER BY length, path
LIMIT $limit

// name: neighbourhood
// title: What lies next to an entity, by class?
// family: paths
// about: Everything one claim away, with the claims.
// param: entity  entity:IRGene|IRGeneGroup|IRMicroRNA|IRVariant|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial|IRStudy|IROutcome|IRMechanism|IRCountermeasure|IRStrategyClass  Any name or identifier
// param: limit  integer = 100  Most rows to return
// returns: neighbour_class  string  Class of the neighbour
// returns: neighbour  string  Name of the neighbour
// returns: relations  list<string>  Predicates that join the two
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
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
  head([label IN labels(neighbour) WHERE label STARTS WITH 'IR']) AS neighbour_class,
  neighbour.name AS neighbour,
  relations,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  neighbour.id AS neighbour_id
ORDER BY neighbour_class, neighbour, neighbour_id
LIMIT $limit

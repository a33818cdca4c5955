// name: countermeasures_in_phase
// title: Which countermeasures act in a phase of resistance?
// family: countermeasures
// about: Strategies of which a claim names the phase: primary (innate), acquired or adaptive.
// param: phase  string  primary, acquired or adaptive
// param: limit  integer = 100  Most rows to return
// returns: countermeasure  string  Name of the strategy
// returns: phase  string  The phase
// returns: relations  list<string>  What is claimed of the strategy
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: countermeasure_id  string  Identifier of the strategy
// example: phase = "adaptive"
MATCH (claim:ImmunoResistance&IRClaim)
WHERE claim.id STARTS WITH 'ir:claim/' AND $phase IN claim.phase
MATCH
  (claim)-[:IR_SUBJECT]->
  (countermeasure:IRCountermeasure)-[edge]->
  (:ImmunoResistance)
WHERE edge.claim = claim.id
WITH countermeasure, edge
ORDER BY edge.claim
WITH countermeasure, collect(DISTINCT edge) AS edges
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
  countermeasure.name AS countermeasure,
  $phase AS phase,
  relations,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

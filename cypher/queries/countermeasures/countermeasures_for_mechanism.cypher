// name: countermeasures_for_mechanism
// title: Which countermeasures act against a mechanism?
// family: countermeasures
// about: Only strategies that the text itself sets against the mechanism, unless contextual ones are asked for.
// param: mechanism  entity:IRMechanism  Any name or identifier of the mechanism
// param: contextual  boolean = false  Also links that only the surrounding section makes
// param: limit  integer = 100  Most rows to return
// returns: countermeasure  string  Name of the strategy
// returns: mechanism  string  Name of the mechanism
// returns: mode  list<string>  How the strategy works
// returns: basis  string  stated, or contextual where the section makes a link
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: countermeasure_id  string  Identifier of the strategy
// returns: mechanism_id  string  Identifier of the mechanism
// example: mechanism = "loss of PTEN"
MATCH (mechanism:ImmunoResistance&IRMechanism {id: $mechanism})
MATCH
  (countermeasure:IRCountermeasure)-[counters:IR_COUNTERS_MECHANISM]->
  (mechanism)
WHERE $contextual OR counters.basis = 'stated'
WITH countermeasure, mechanism, counters
ORDER BY counters.claim
WITH countermeasure, mechanism, collect(DISTINCT counters) AS edges
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
  mechanism.name AS mechanism,
  coalesce(countermeasure.mode, []) AS mode,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  mechanism.id AS mechanism_id
ORDER BY basis DESC, countermeasure, countermeasure_id
LIMIT $limit

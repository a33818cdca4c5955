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
RETURN
  countermeasure.name AS countermeasure,
  mechanism.name AS mechanism,
  coalesce(countermeasure.mode, []) AS mode,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  mechanism.id AS mechanism_id
ORDER BY basis DESC, countermeasure, countermeasure_id
LIMIT $limit

// name: mechanisms_countered_by
// title: Which mechanisms does a countermeasure act against?
// family: mechanisms
// about: The way back of countermeasures_for_mechanism.
// param: countermeasure  entity:IRCountermeasure  Any name or identifier of the strategy
// param: contextual  boolean = false  Also links that only the surrounding section makes
// param: limit  integer = 100  Most rows to return
// returns: mechanism  string  Name of the mechanism
// returns: countermeasure  string  Name of the strategy
// returns: basis  string  stated, or contextual where the section makes a link
// returns: mechanism_id  string  Identifier of the mechanism
// returns: countermeasure_id  string  Identifier of the strategy
// example: countermeasure = "TIM-3 blockade"
MATCH (countermeasure:ImmunoResistance&IRCountermeasure {id: $countermeasure})
MATCH (countermeasure)-[counters:IR_COUNTERS_MECHANISM]->(mechanism:IRMechanism)
WHERE $contextual OR counters.basis = 'stated'
WITH countermeasure, mechanism, counters
ORDER BY counters.claim
WITH countermeasure, mechanism, collect(DISTINCT counters) AS edges
RETURN
  mechanism.name AS mechanism,
  countermeasure.name AS countermeasure,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id,
  countermeasure.id AS countermeasure_id
ORDER BY basis DESC, mechanism, mechanism_id
LIMIT $limit

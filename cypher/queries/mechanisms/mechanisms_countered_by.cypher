// name: mechanisms_countered_by
// title: Which mechanisms does a countermeasure act against?
// family: mechanisms
// about: The reverse of countermeasures_for_mechanism.
// param: countermeasure  entity:IRCountermeasure  Any name or identifier of the countermeasure
// param: contextual  boolean = false  Include contextual links (made by the section, not by the claim's own sentences)
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: countermeasure  string  Name of the countermeasure
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: mechanism_id  string  Identifier of the mechanism
// returns: countermeasure_id  string  Identifier of the countermeasure
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

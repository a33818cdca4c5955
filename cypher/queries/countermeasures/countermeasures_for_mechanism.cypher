// name: countermeasures_for_mechanism
// title: Which countermeasures act against a mechanism?
// family: countermeasures
// about: Lists only countermeasures that the claim's own sentences name against the mechanism, unless you ask for contextual ones.
// param: mechanism  entity:IRMechanism  Any name or identifier of the mechanism
// param: contextual  boolean = false  Include contextual links (made by the section, not by the claim's own sentences)
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: mechanism  string  Name of the mechanism
// returns: mode  list<string>  How the countermeasure works
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: countermeasure_id  string  Identifier of the countermeasure
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

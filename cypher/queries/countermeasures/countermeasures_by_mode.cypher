// name: countermeasures_by_mode
// title: Which countermeasures work in a given mode?
// family: countermeasures
// about: The modes are block, deplete, activate, restore, combine, select and modulate. The claims say what the countermeasure consists of, what it is combined with or what it is aimed at.
// param: mode  term:mode  How the countermeasure acts
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: mode  string  The mode
// returns: countermeasure_id  string  Identifier of the countermeasure
// example: mode = "block"
MATCH (countermeasure:ImmunoResistance&IRCountermeasure)
WHERE
  countermeasure.id STARTS WITH 'ir:countermeasure/' AND
  $mode IN countermeasure.mode
MATCH
  (countermeasure)-
    [edge:IR_HAS_COMPONENT
      |IR_COMBINED_WITH
      |IR_TARGETS
      |IR_COUNTERS_MECHANISM
      |IR_OVERCOMES_RESISTANCE_TO
      |IR_PROPOSED_FOR]->
  (:ImmunoResistance)
WITH countermeasure, edge
ORDER BY edge.claim
WITH countermeasure, collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  $mode AS mode,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

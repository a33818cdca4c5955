// name: countermeasures_without_trial
// title: Which countermeasures have no trial in this graph?
// family: gaps
// about: The answer covers this graph only: not in this graph never means not known.
// about: Looks for a trial of the countermeasure or of an agent that is its component.
// about: The claims are those that show that it is a countermeasure.
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: mode  list<string>  How the countermeasure works
// returns: searched  string  What was looked for and not found
// returns: countermeasure_id  string  Identifier of the countermeasure
MATCH (countermeasure:ImmunoResistance&IRCountermeasure)
WHERE
  countermeasure.id STARTS WITH 'ir:countermeasure/' AND
  NOT EXISTS {
    MATCH
      (countermeasure)
      (()-[:IR_HAS_COMPONENT]->()){0,1}
      ()<-[:IR_TRIAL_TESTS]-
      (:IRTrial)
  }
MATCH
  (countermeasure)-
    [edge:IR_HAS_COMPONENT
      |IR_COMBINED_WITH
      |IR_TARGETS
      |IR_OVERCOMES_RESISTANCE_TO
      |IR_ENHANCES_EFFICACY_OF
      |IR_PROPOSED_FOR
      |IR_CLASSIFIED_IN
      |IR_COUNTERS_MECHANISM]->
  (:ImmunoResistance)
WITH countermeasure, edge
ORDER BY edge.claim
WITH countermeasure, collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  coalesce(countermeasure.mode, []) AS mode,
  'trial_tests, of the countermeasure or a component' AS searched,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

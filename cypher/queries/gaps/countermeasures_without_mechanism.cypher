// name: countermeasures_without_mechanism
// title: For which countermeasures does the graph hold no mechanism?
// family: gaps
// about: An empty or a listed answer speaks of this graph, one review of 2019: not in this graph never means not known.
// about: Looks for a mechanism that the strategy counters, contextual ones on request.
// about: The claims are those that make it a countermeasure.
// param: contextual  boolean = true  Also count links that only the surrounding section makes
// param: limit  integer = 100  Most rows to return
// returns: countermeasure  string  Name of the strategy
// returns: mode  list<string>  How the strategy works
// returns: searched  string  What was looked for and not found
// returns: countermeasure_id  string  Identifier of the strategy
MATCH (countermeasure:ImmunoResistance&IRCountermeasure)
WHERE
  countermeasure.id STARTS WITH 'ir:countermeasure/' AND
  NOT EXISTS {
    MATCH (countermeasure)-[counters:IR_COUNTERS_MECHANISM]->(:IRMechanism)
    WHERE $contextual OR counters.basis = 'stated'
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
  'counters_mechanism, ' +
  CASE
    WHEN $contextual THEN 'stated or contextual'
    ELSE 'stated'
  END AS searched,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

// name: countermeasures_without_trial
// title: For which countermeasures does the graph hold no trial?
// family: gaps
// about: An empty or a listed answer speaks of this graph, one review of 2019: not in this graph never means not known.
// about: Looks for a trial of the strategy or of an agent that it has as a component.
// about: The claims are those that make it a countermeasure.
// param: limit  integer = 100  Most rows to return
// returns: countermeasure  string  Name of the strategy
// returns: mode  list<string>  How the strategy works
// returns: searched  string  What was looked for and not found
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: countermeasure_id  string  Identifier of the strategy
MATCH (countermeasure:ImmunoResistance&IRCountermeasure)
WHERE
  countermeasure.id STARTS WITH 'ir:countermeasure/' AND
  NOT EXISTS {
    MATCH
      (countermeasure)-[:IR_HAS_COMPONENT*0..1]->
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
  coalesce(countermeasure.mode, []) AS mode,
  'trial_tests, of the strategy or a component' AS searched,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

// name: countermeasures_with_trial
// title: Which countermeasures have a registered trial?
// family: countermeasures
// about: A trial tests the countermeasure itself, or an agent that is its component. Only trials that a source names by number count.
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: trial  string  Number of the trial
// returns: phase  string?  Clinical phase
// returns: status  string?  Status, as the source gives it
// returns: agents  list<string>  What the trial tests
// returns: countermeasure_id  string  Identifier of the countermeasure
// returns: trial_id  string  Identifier of the trial
MATCH
  (countermeasure:ImmunoResistance&IRCountermeasure)
  (()-[has:IR_HAS_COMPONENT]->()){0,1}
  (agent:IRCountermeasure|IRDrug|IRTherapy)
WHERE countermeasure.id STARTS WITH 'ir:countermeasure/'
MATCH (trial:IRTrial)-[tests:IR_TRIAL_TESTS]->(agent)
UNWIND [tests] + has AS edge
WITH countermeasure, trial, agent, edge
ORDER BY edge.claim
WITH
  countermeasure,
  trial,
  collect(DISTINCT agent.name) AS agents,
  collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  trial.name AS trial,
  trial.phase AS phase,
  trial.status AS status,
  agents,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  trial.id AS trial_id
ORDER BY countermeasure, trial, countermeasure_id
LIMIT $limit

// name: trials_named
// title: Which trials do the sources name, for what and in whom?
// family: trials
// about: One row per trial. A value is missing if the source does not give it.
// param: limit  integer = 100  Maximum number of rows
// returns: trial  string  Number of the trial
// returns: phase  string?  Clinical phase
// returns: status  string?  Status, as the source gives it
// returns: tests  list<string>  What it tests
// returns: enrolls  list<string>  Who is enrolled
// returns: trial_id  string  Identifier of the trial
MATCH
  (claim:ImmunoResistance&IRClaim)-[:IR_SUBJECT|IR_OBJECT|IR_SHOWN_IN]->
  (trial:IRTrial)
WHERE claim.id STARTS WITH 'ir:claim/'
WITH trial, claim
ORDER BY claim.id
WITH trial, collect(DISTINCT claim.id) AS claims
CALL (trial) {
  MATCH (trial)-[:IR_TRIAL_TESTS]->(agent:ImmunoResistance)
  WITH DISTINCT agent.name AS name
  ORDER BY name
  RETURN collect(name) AS tests
}
CALL (trial) {
  MATCH (trial)-[:IR_ENROLLS]->(tumor:IRTumor)
  WITH DISTINCT tumor.name AS name
  ORDER BY name
  RETURN collect(name) AS enrolls
}
RETURN
  trial.name AS trial,
  trial.phase AS phase,
  trial.status AS status,
  tests,
  enrolls,
  claims,
  trial.id AS trial_id
ORDER BY trial, trial_id
LIMIT $limit

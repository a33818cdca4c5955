// name: trials_named
// title: Which trials does the review name, for what and in whom?
// family: trials
// about: One row a trial; missing where the text says nothing.
// param: limit  integer = 100  Most rows to return
// returns: trial  string  Number of the trial
// returns: phase  string?  Clinical phase
// returns: status  string?  Status, as the review has it
// returns: tests  list<string>  What it tests
// returns: enrolls  list<string>  In whom
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

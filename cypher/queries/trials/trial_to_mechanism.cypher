// name: trial_to_mechanism
// title: What does a trial test, and which mechanisms alter its target?
// family: trials
// about: Trial, agent, target of the agent, and mechanisms that involve the target. target and mechanism are missing if the sources name none.
// param: trial  entity:IRTrial  Number of the trial
// param: limit  integer = 100  Maximum number of rows
// returns: trial  string  Number of the trial
// returns: agent  string  What is tested
// returns: target  string?  The target of the agent
// returns: mechanism  string?  Mechanism that involves the target
// returns: trial_id  string  Identifier of the trial
// returns: agent_id  string  Identifier of the agent
// returns: target_id  string?  Identifier of the target
// returns: mechanism_id  string?  Identifier of the mechanism
// example: trial = "NCT02817633"
MATCH (trial:ImmunoResistance&IRTrial {id: $trial})
MATCH (trial)-[tests:IR_TRIAL_TESTS]->(agent:ImmunoResistance)
OPTIONAL MATCH
  (agent)-
    [acts:IR_TARGETS|IR_ACTIVATES|IR_INHIBITS|IR_UPREGULATES|IR_DOWNREGULATES]->
  (target:ImmunoResistance)
OPTIONAL MATCH
  (target)<-[involves:IR_INVOLVES_GENE|IR_INVOLVES_PATHWAY|IR_INVOLVES_PROCESS]-
  (mechanism:IRMechanism)
WITH
  trial,
  agent,
  target,
  mechanism,
  collect(DISTINCT tests) + collect(DISTINCT acts) + collect(DISTINCT involves) AS found
UNWIND found AS edge
WITH trial, agent, target, mechanism, edge
ORDER BY edge.claim
WITH trial, agent, target, mechanism, collect(DISTINCT edge) AS edges
RETURN
  trial.name AS trial,
  agent.name AS agent,
  target.name AS target,
  mechanism.name AS mechanism,
  [edge IN edges | edge.claim] AS claims,
  trial.id AS trial_id,
  agent.id AS agent_id,
  target.id AS target_id,
  mechanism.id AS mechanism_id
ORDER BY agent, target, mechanism
LIMIT $limit

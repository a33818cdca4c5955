// name: antagonism_warnings
// title: Where could a countermeasure act against its own purpose?
// family: gaps
// about: The answer covers this graph only: not in this graph never means not known.
// about: An agent of the countermeasure lowers what a mechanism has already lost, or raises what it has gained. This can be any mechanism, not only a mechanism that the countermeasure is meant for.
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: agent  string  The agent that acts, or the countermeasure itself
// returns: target  string  The target of the agent
// returns: effect  integer  1 if it raises the target, -1 if it lowers it
// returns: mechanism  string  Name of the mechanism
// returns: target_change  string  Change of the target in the mechanism: gain or loss
// returns: countermeasure_id  string  Identifier of the countermeasure
// returns: mechanism_id  string  Identifier of the mechanism
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-
    [involves:IR_INVOLVES_GENE|IR_INVOLVES_PATHWAY|IR_INVOLVES_PROCESS]->
  (target:ImmunoResistance)
WHERE mechanism.id STARTS WITH 'ir:mechanism/'
MATCH
  (agent:IRCountermeasure|IRDrug|IRTherapy)-
    [acts:IR_TARGETS|IR_ACTIVATES|IR_INHIBITS|IR_UPREGULATES|IR_DOWNREGULATES]->
  (target)
WHERE
  (acts.sign = -1 AND involves.change = 'loss') OR
  (acts.sign = 1 AND involves.change = 'gain')
MATCH
  (countermeasure:IRCountermeasure) (()-[has:IR_HAS_COMPONENT]->()){0,1}(agent)
WITH
  countermeasure,
  agent,
  target,
  mechanism,
  acts.sign AS effect,
  involves.change AS target_change,
  has,
  acts,
  involves
WITH
  countermeasure,
  agent,
  target,
  mechanism,
  effect,
  target_change,
  collect(DISTINCT head(has)) +
  collect(DISTINCT acts) +
  collect(DISTINCT involves) AS found
UNWIND found AS edge
WITH countermeasure, agent, target, mechanism, effect, target_change, edge
ORDER BY edge.claim
WITH
  countermeasure,
  agent,
  target,
  mechanism,
  effect,
  target_change,
  collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  agent.name AS agent,
  target.name AS target,
  effect,
  mechanism.name AS mechanism,
  target_change,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  mechanism.id AS mechanism_id
ORDER BY countermeasure, agent, target, mechanism
LIMIT $limit

// name: agents_and_targets
// title: Which agents does a countermeasure use, and what do they act on?
// family: countermeasures
// about: Lists the components of the countermeasure, and what each targets, activates, inhibits, raises or lowers.
// param: countermeasure  entity:IRCountermeasure  Any name or identifier of the countermeasure
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: agent  string  Name of the component
// returns: target  string?  Name of the target; missing if none is named
// returns: effect  string?  Predicate of the claim
// returns: agent_id  string  Identifier of the component
// returns: target_id  string?  Identifier of the target
// example: countermeasure = "TIM-3 blockade"
MATCH (countermeasure:ImmunoResistance&IRCountermeasure {id: $countermeasure})
MATCH (countermeasure)-[has:IR_HAS_COMPONENT]->(agent:ImmunoResistance)
OPTIONAL MATCH
  (agent)-
    [acts:IR_TARGETS|IR_ACTIVATES|IR_INHIBITS|IR_UPREGULATES|IR_DOWNREGULATES]->
  (target:ImmunoResistance)
WITH
  countermeasure,
  agent,
  target,
  has,
  acts,
  coalesce(acts.mode, toLower(substring(type(acts), 3))) AS effect
WITH
  countermeasure,
  agent,
  target,
  effect,
  collect(DISTINCT has) + collect(DISTINCT acts) AS found
UNWIND found AS edge
WITH countermeasure, agent, target, effect, edge
ORDER BY edge.claim
WITH countermeasure, agent, target, effect, collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  agent.name AS agent,
  target.name AS target,
  effect,
  [edge IN edges | edge.claim] AS claims,
  agent.id AS agent_id,
  target.id AS target_id
ORDER BY agent, target, effect, agent_id
LIMIT $limit

// name: trials_of_agents
// title: Which trials does INDRA CoGEx add for the agents that the review names?
// family: neighbours
// needs: cogex
// about: The agent, and the strategies that use it, are the review's; the trial is CoGEx's. known_here names the trial where it is one of ours.
// about: in_tumors names tumours of ours that the same trial is about, says CoGEx.
// param: limit  integer = 100  Most rows to return
// returns: agent  string  Name of the agent
// returns: strategies  list<string>  Countermeasures that use it; empty where the review names it for another reason
// returns: trial  string  Identifier of the trial, as CoGEx writes it
// returns: in_tumors  list<string>  Our names for tumours that the trial is about
// returns: known_here  list<string>  Our names for the same trial; empty where the review does not speak of it
// returns: from_neighbour  list<string>  The neighbour's part: its relationships, as it names them
// returns: neighbour  string  Whose part from_neighbour is
// returns: agent_id  string  Identifier of the agent
MATCH (agent:ImmunoResistance&IRDrug)
USING INDEX agent:ImmunoResistance(id)
WHERE agent.id >= ''
WITH DISTINCT agent
MATCH (agent)-[bridge:IR_SAME_AS]->(entity:BioEntity)
WHERE bridge.neighbour = 'cogex'
MATCH (entity)-[:tested_in]->(trial:ClinicalTrial)
MATCH (agent)-[edge]-(:ImmunoResistance)
WHERE edge.claim IS NOT NULL
WITH agent, trial, entity, edge
ORDER BY edge.claim, entity.id
WITH
  agent,
  trial,
  collect(DISTINCT entity) AS entities,
  collect(DISTINCT edge) AS edges
CALL (agent) {
  OPTIONAL MATCH (strategy:IRCountermeasure)-[:IR_HAS_COMPONENT]->(agent)
  WITH DISTINCT strategy.name AS name
  ORDER BY name
  RETURN collect(name) AS strategies
}
CALL (trial) {
  OPTIONAL MATCH
    (trial)<-[:has_trial]-
    (:BioEntity)<-[back:IR_SAME_AS]-
    (ours:ImmunoResistance&IRTumor)
  WHERE back.neighbour = 'cogex'
  WITH DISTINCT ours.name AS name
  ORDER BY name
  RETURN collect(name) AS in_tumors
}
CALL (trial) {
  OPTIONAL MATCH (trial)<-[back:IR_SAME_AS]-(ours:ImmunoResistance)
  WHERE back.neighbour = 'cogex'
  WITH DISTINCT ours.name AS name
  ORDER BY name
  RETURN collect(name) AS known_here
}
RETURN
  agent.name AS agent,
  strategies,
  trial.id AS trial,
  in_tumors,
  known_here,
  [one IN entities | '(' + one.id + ')-[tested_in]->(' + trial.id + ')'] AS from_neighbour,
  'cogex' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  agent.id AS agent_id
ORDER BY agent, trial
LIMIT $limit

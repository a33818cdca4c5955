// name: trials_of_agents
// title: Which trials does INDRA CoGEx list for the agents that the sources name?
// family: neighbours
// needs: cogex
// about: The agent and the countermeasures that use it come from this graph; the trial and its tumours come from CoGEx.
// param: limit  integer = 100  Maximum number of rows
// returns: agent  string  Name of the agent
// returns: countermeasures  list<string>  Countermeasures that use it; empty if none does
// returns: trial  string  Identifier of the trial in CoGEx
// returns: in_tumors  list<string>  Tumours of this graph that the trial is about, according to CoGEx
// returns: known_here  list<string>  Names of the same trial in this graph; empty if it is not linked
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
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
  OPTIONAL MATCH (c:IRCountermeasure)-[:IR_HAS_COMPONENT]->(agent)
  WITH DISTINCT c.name AS name
  ORDER BY name
  RETURN collect(name) AS countermeasures
}
CALL (trial) {
  OPTIONAL MATCH
    (trial)<-[:has_trial]-
    (:BioEntity)<-[back:IR_SAME_AS]-
    (known:ImmunoResistance&IRTumor)
  WHERE back.neighbour = 'cogex'
  WITH DISTINCT known.name AS name
  ORDER BY name
  RETURN collect(name) AS in_tumors
}
CALL (trial) {
  OPTIONAL MATCH (trial)<-[back:IR_SAME_AS]-(known:ImmunoResistance)
  WHERE back.neighbour = 'cogex'
  WITH DISTINCT known.name AS name
  ORDER BY name
  RETURN collect(name) AS known_here
}
RETURN
  agent.name AS agent,
  countermeasures,
  trial.id AS trial,
  in_tumors,
  known_here,
  [one IN entities | '(' + one.id + ')-[tested_in]->(' + trial.id + ')'] AS from_neighbour,
  'cogex' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  agent.id AS agent_id
ORDER BY agent, trial
LIMIT $limit

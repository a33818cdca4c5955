// name: side_effects_of_agents
// title: Which side effects does Hetionet list for the agents that the sources name?
// family: neighbours
// needs: hetionet
// about: The agent and the countermeasures that use it come from this graph; the side effect comes from Hetionet. Hetionet has no antibodies: not in that graph never means no side effect.
// param: limit  integer = 100  Maximum number of rows
// returns: agent  string  Name of the agent
// returns: countermeasures  list<string>  Countermeasures that use it; empty if none does
// returns: side_effect  string  Name of the side effect in Hetionet
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
// returns: agent_id  string  Identifier of the agent
// returns: side_effect_id  string  Identifier of the side effect in Hetionet
MATCH (agent:ImmunoResistance&IRDrug)
USING INDEX agent:ImmunoResistance(id)
WHERE agent.id >= ''
WITH DISTINCT agent
MATCH (agent)-[bridge:IR_SAME_AS]->(compound:Compound)
WHERE bridge.neighbour = 'hetionet'
MATCH (compound)-[:CAUSES_CcSE]->(effect:SideEffect)
MATCH (agent)-[edge]-(:ImmunoResistance)
WHERE edge.claim IS NOT NULL
WITH agent, compound, effect, edge
ORDER BY edge.claim
WITH agent, compound, effect, collect(DISTINCT edge) AS edges
CALL (agent) {
  OPTIONAL MATCH (c:IRCountermeasure)-[:IR_HAS_COMPONENT]->(agent)
  WITH DISTINCT c.name AS name
  ORDER BY name
  RETURN collect(name) AS countermeasures
}
RETURN
  agent.name AS agent,
  countermeasures,
  effect.name AS side_effect,
  ['(' + compound.name + ')-[CAUSES_CcSE]->(' + effect.name + ')'] AS from_neighbour,
  'hetionet' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  agent.id AS agent_id,
  effect.identifier AS side_effect_id
ORDER BY agent, side_effect, side_effect_id
LIMIT $limit

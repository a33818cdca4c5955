// name: side_effects_of_agents
// title: Which side effects does Hetionet know for the agents that the review names?
// family: neighbours
// needs: hetionet
// about: The agent, and the strategies that use it, are the review's; the side effect is Hetionet's. Antibodies are not among its compounds: not in that graph never means none.
// param: limit  integer = 100  Most rows to return
// returns: agent  string  Name of the agent
// returns: strategies  list<string>  Countermeasures that use it; empty where the review names it for another reason
// returns: side_effect  string  What Hetionet calls the side effect
// returns: from_neighbour  list<string>  The neighbour's part: its relationships, as it names them
// returns: neighbour  string  Whose part from_neighbour is
// returns: agent_id  string  Identifier of the agent
// returns: side_effect_id  string  Hetionet's identifier of the side effect
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
  OPTIONAL MATCH (strategy:IRCountermeasure)-[:IR_HAS_COMPONENT]->(agent)
  WITH DISTINCT strategy.name AS name
  ORDER BY name
  RETURN collect(name) AS strategies
}
RETURN
  agent.name AS agent,
  strategies,
  effect.name AS side_effect,
  ['(' + compound.name + ')-[CAUSES_CcSE]->(' + effect.name + ')'] AS from_neighbour,
  'hetionet' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  agent.id AS agent_id,
  effect.identifier AS side_effect_id
ORDER BY agent, side_effect, side_effect_id
LIMIT $limit

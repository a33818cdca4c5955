// name: other_uses_of_agents
// title: For which diseases does PrimeKG know the agents that the review names?
// family: neighbours
// needs: primekg
// about: The agent, and the strategies that use it, are the review's; indication and contraindication are PrimeKG's. known_here says whether the disease is one of ours.
// param: limit  integer = 100  Most rows to return
// returns: agent  string  Name of the agent
// returns: strategies  list<string>  Countermeasures that use it; empty where the review names it for another reason
// returns: relation  string  indicated_for or contraindicated_for, says PrimeKG
// returns: disease  string  What PrimeKG calls the disease
// returns: known_here  list<string>  Our names for the same disease; empty where the review does not speak of it
// returns: from_neighbour  list<string>  The neighbour's part: its relationships, as it names them
// returns: neighbour  string  Whose part from_neighbour is
// returns: agent_id  string  Identifier of the agent
// returns: disease_id  string  PrimeKG's identifier of the disease
MATCH (agent:ImmunoResistance&IRDrug)
USING INDEX agent:ImmunoResistance(id)
WHERE agent.id >= ''
WITH DISTINCT agent
MATCH (agent)-[bridge:IR_SAME_AS]->(drug:Drug)
WHERE bridge.neighbour = 'primekg'
MATCH (drug)-[use:INDICATED_FOR|CONTRAINDICATED_FOR]->(disease:Disease)
MATCH (agent)-[edge]-(:ImmunoResistance)
WHERE edge.claim IS NOT NULL
WITH agent, drug, use, disease, edge
ORDER BY edge.claim
WITH agent, drug, type(use) AS kind, disease, collect(DISTINCT edge) AS edges
CALL (agent) {
  OPTIONAL MATCH (strategy:IRCountermeasure)-[:IR_HAS_COMPONENT]->(agent)
  WITH DISTINCT strategy.name AS name
  ORDER BY name
  RETURN collect(name) AS strategies
}
CALL (disease) {
  OPTIONAL MATCH (disease)<-[back:IR_SAME_AS]-(ours:ImmunoResistance)
  WHERE back.neighbour = 'primekg'
  WITH DISTINCT ours.name AS name
  ORDER BY name
  RETURN collect(name) AS known_here
}
RETURN
  agent.name AS agent,
  strategies,
  toLower(kind) AS relation,
  disease.name AS disease,
  known_here,
  ['(' + drug.name + ')-[' + kind + ']->(' + disease.name + ')'] AS from_neighbour,
  'primekg' AS neighbour,
  [edge IN edges | edge.claim] AS claims,
  agent.id AS agent_id,
  disease.id AS disease_id
ORDER BY agent, relation DESC, disease, disease_id
LIMIT $limit

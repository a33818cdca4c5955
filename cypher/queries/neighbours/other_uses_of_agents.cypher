// name: other_uses_of_agents
// title: For which diseases does PrimeKG list the agents that the sources name?
// family: neighbours
// needs: primekg
// about: The agent and the countermeasures that use it come from this graph; indication and contraindication come from PrimeKG.
// param: limit  integer = 100  Maximum number of rows
// returns: agent  string  Name of the agent
// returns: countermeasures  list<string>  Countermeasures that use it; empty if none does
// returns: relation  string  indicated_for or contraindicated_for, according to PrimeKG
// returns: disease  string  Name of the disease in PrimeKG
// returns: known_here  list<string>  Names of the same disease in this graph; empty if it is not linked
// returns: from_neighbour  list<string>  Relationships of the neighbour, as it names them
// returns: neighbour  string  The neighbour that from_neighbour comes from
// returns: agent_id  string  Identifier of the agent
// returns: disease_id  string  Identifier of the disease in PrimeKG
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
  OPTIONAL MATCH (c:IRCountermeasure)-[:IR_HAS_COMPONENT]->(agent)
  WITH DISTINCT c.name AS name
  ORDER BY name
  RETURN collect(name) AS countermeasures
}
CALL (disease) {
  OPTIONAL MATCH (disease)<-[back:IR_SAME_AS]-(known:ImmunoResistance)
  WHERE back.neighbour = 'primekg'
  WITH DISTINCT known.name AS name
  ORDER BY name
  RETURN collect(name) AS known_here
}
RETURN
  agent.name AS agent,
  countermeasures,
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

// name: countermeasures_using_agent
// title: Which countermeasures use an agent or class of agents?
// family: countermeasures
// about: The reverse of agents_and_targets.
// param: agent  entity:IRDrug|IRTherapy|IRMolecule|IRGene|IRGeneGroup  Any name or identifier of the agent
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: agent  string  Name of the agent
// returns: countermeasure_id  string  Identifier of the countermeasure
// example: agent = "TSR-022"
MATCH
  (agent:ImmunoResistance& (IRDrug|IRTherapy|IRMolecule|IRGene|IRGeneGroup)
    {id: $agent})
MATCH (countermeasure:IRCountermeasure)-[edge:IR_HAS_COMPONENT]->(agent)
WITH countermeasure, agent, edge
ORDER BY edge.claim
WITH countermeasure, agent, collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  agent.name AS agent,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

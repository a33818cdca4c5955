// name: countermeasures_targeting
// title: Which countermeasures act directly on a gene, pathway, cell, process or molecule?
// family: countermeasures
// about: Follows the countermeasure, or an agent that is its component, to the target. Mechanisms are not considered.
// param: target  entity:IRGene|IRGeneGroup|IRMicroRNA|IRPathway|IRCell|IRProcess|IRMolecule  Any name or identifier of the target
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: agent  string  The agent that acts, or the countermeasure itself
// returns: target  string  Name of the target
// returns: relations  list<string>  Predicates of the claims
// returns: countermeasure_id  string  Identifier of the countermeasure
// returns: agent_id  string  Identifier of the agent
// example: target = "TIM-3"
MATCH
  (target:ImmunoResistance
    &
    (
    IRGene
    |IRGeneGroup
    |IRMicroRNA
    |IRPathway
    |IRCell
    |IRProcess|IRMolecule)
    {id: $target})
MATCH
  (agent:IRCountermeasure|IRDrug|IRTherapy)-
    [acts:IR_TARGETS|IR_ACTIVATES|IR_INHIBITS|IR_UPREGULATES|IR_DOWNREGULATES]->
  (target)
MATCH
  (countermeasure:IRCountermeasure) (()-[has:IR_HAS_COMPONENT]->()){0,1}(agent)
UNWIND [acts] + has AS edge
WITH countermeasure, agent, target, edge
ORDER BY edge.claim
WITH countermeasure, agent, target, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge
  WHERE type(edge) <> 'IR_HAS_COMPONENT'
  WITH DISTINCT
    coalesce(edge.mode, toLower(substring(type(edge), 3))) AS relation
  ORDER BY relation
  RETURN collect(relation) AS relations
}
RETURN
  countermeasure.name AS countermeasure,
  agent.name AS agent,
  target.name AS target,
  relations,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  agent.id AS agent_id
ORDER BY countermeasure, agent, countermeasure_id
LIMIT $limit

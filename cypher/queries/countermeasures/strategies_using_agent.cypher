// name: strategies_using_agent
// title: Which countermeasures use an agent or class of agents?
// family: countermeasures
// about: The way back of agents_and_targets.
// param: agent  entity:IRDrug|IRTherapy|IRMolecule|IRGene|IRGeneGroup  Any name or identifier of the agent
// param: limit  integer = 100  Most rows to return
// returns: countermeasure  string  Name of the strategy
// returns: agent  string  Name of the agent
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: countermeasure_id  string  Identifier of the strategy
// example: agent = "TSR-022"
MATCH
  (agent:ImmunoResistance& (IRDrug|IRTherapy|IRMolecule|IRGene|IRGeneGroup)
    {id: $agent})
MATCH (countermeasure:IRCountermeasure)-[edge:IR_HAS_COMPONENT]->(agent)
WITH countermeasure, agent, edge
ORDER BY edge.claim
WITH countermeasure, agent, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  UNWIND edge.locators AS locator
  WITH DISTINCT locator
  ORDER BY locator
  RETURN collect(locator) AS sentences
}
CALL (edges) {
  UNWIND edges AS edge
  UNWIND
    coalesce(edge.references, []) + coalesce(edge.references_implied, []) AS n
  WITH DISTINCT n
  ORDER BY n
  RETURN collect(n) AS references
}
RETURN
  countermeasure.name AS countermeasure,
  agent.name AS agent,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

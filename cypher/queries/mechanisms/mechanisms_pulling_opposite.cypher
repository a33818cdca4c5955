// name: mechanisms_pulling_opposite
// title: Which mechanisms pull one pathway in opposite directions?
// family: mechanisms
// about: One mechanism gains the pathway's activity, the other loses it: what blocks it for one may harm where the other rules.
// param: limit  integer = 100  Most rows to return
// returns: pathway  string  Name of the pathway
// returns: gained_in  string  Mechanism that raises its activity
// returns: lost_in  string  Mechanism that lowers its activity
// returns: pathway_id  string  Identifier of the pathway
// returns: gained_in_id  string  Identifier of the one mechanism
// returns: lost_in_id  string  Identifier of the other
MATCH
  (gaining:ImmunoResistance&IRMechanism)-
    [gains:IR_INVOLVES_PATHWAY {change: 'gain'}]->
  (pathway:IRPathway)
WHERE gaining.id STARTS WITH 'ir:mechanism/'
MATCH
  (losing:IRMechanism)-[loses:IR_INVOLVES_PATHWAY {change: 'loss'}]->(pathway)
WITH
  pathway,
  gaining,
  losing,
  collect(DISTINCT gains) + collect(DISTINCT loses) AS found
UNWIND found AS edge
WITH pathway, gaining, losing, edge
ORDER BY edge.claim
WITH pathway, gaining, losing, collect(DISTINCT edge) AS edges
RETURN
  pathway.name AS pathway,
  gaining.name AS gained_in,
  losing.name AS lost_in,
  [edge IN edges | edge.claim] AS claims,
  pathway.id AS pathway_id,
  gaining.id AS gained_in_id,
  losing.id AS lost_in_id
ORDER BY pathway, gained_in, lost_in
LIMIT $limit

// name: mechanisms_pulling_opposite
// title: Which mechanisms pull one pathway in opposite directions?
// family: mechanisms
// about: One mechanism raises the activity of the pathway, the other lowers it. Blocking the pathway may help against the first and be harmful if the second is present.
// param: limit  integer = 100  Maximum number of rows
// returns: pathway  string  Name of the pathway
// returns: gained_in  string  Mechanism that raises the activity of the pathway
// returns: lost_in  string  Mechanism that lowers the activity of the pathway
// returns: pathway_id  string  Identifier of the pathway
// returns: gained_in_id  string  Identifier of the mechanism that raises it
// returns: lost_in_id  string  Identifier of the mechanism that lowers it
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

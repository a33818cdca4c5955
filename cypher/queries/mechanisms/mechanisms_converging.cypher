// name: mechanisms_converging
// title: On which pathways do several mechanisms converge?
// family: mechanisms
// about: Pathways that two or more mechanisms involve. pathway_change says how each mechanism alters the pathway.
// param: limit  integer = 100  Maximum number of rows
// returns: pathway  string  Name of the pathway
// returns: mechanisms  list<string>  Names of the mechanisms
// returns: pathway_change  list<string>  gain, loss or altered, in the order of the mechanisms
// returns: pathway_id  string  Identifier of the pathway
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-[edge:IR_INVOLVES_PATHWAY]->
  (pathway:IRPathway)
WHERE
  mechanism.id STARTS WITH 'ir:mechanism/' AND
  COUNT {
    MATCH (other:IRMechanism)-[:IR_INVOLVES_PATHWAY]->(pathway)
    RETURN DISTINCT other
  } >
  1
WITH pathway, mechanism, edge
ORDER BY mechanism.name, edge.claim
WITH
  pathway,
  collect(mechanism.name) AS mechanisms,
  collect(edge.change) AS pathway_change,
  collect(edge) AS edges
RETURN
  pathway.name AS pathway,
  mechanisms,
  pathway_change,
  [edge IN edges | edge.claim] AS claims,
  pathway.id AS pathway_id
ORDER BY pathway, pathway_id
LIMIT $limit

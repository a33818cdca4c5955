// name: countermeasures_with_human_data
// title: Which countermeasures were shown in people?
// family: countermeasures
// about: A claim about the countermeasure, or about an agent that is its component, was shown in patients or in their samples. A therapy that is only combined with the countermeasure does not count.
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: studies  list<string>  Cohorts and samples in which it was shown
// returns: countermeasure_id  string  Identifier of the countermeasure
MATCH (study:ImmunoResistance&IRStudy)
WHERE
  study.id STARTS WITH 'ir:study/' AND
  study.organism = 'Homo sapiens' AND
  study.system IN ['patients', 'patient_samples', 'meta_analysis', 'data_set']
MATCH
  (study)<-[:IR_SHOWN_IN]-
  (claim:IRClaim)-[:IR_SUBJECT]->
  (agent:IRCountermeasure|IRDrug|IRTherapy)-[edge]->
  (:ImmunoResistance)
WHERE edge.claim = claim.id
MATCH
  (countermeasure:IRCountermeasure) (()-[has:IR_HAS_COMPONENT]->()){0,1}(agent)
WHERE NOT EXISTS { (countermeasure)-[:IR_COMBINED_WITH]->(agent) }
UNWIND has + [edge] AS found
WITH countermeasure, found AS edge
ORDER BY edge.claim
WITH countermeasure, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  MATCH (:ImmunoResistance {id: edge.claim})-[:IR_SHOWN_IN]->(study:IRStudy)
  WHERE
    study.organism = 'Homo sapiens' AND
    study.system IN ['patients', 'patient_samples', 'meta_analysis', 'data_set']
  WITH DISTINCT study.name AS name
  ORDER BY name
  RETURN collect(name) AS studies
}
RETURN
  countermeasure.name AS countermeasure,
  studies,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

// name: countermeasures_only_preclinical
// title: Which countermeasures were shown only in animals or cells?
// family: countermeasures
// about: A claim about the countermeasure or a component was shown in animals, in cell cultures or in preclinical models, and no such claim in this graph was shown in people.
// about: A claim without a study does not count, and neither does a therapy that is only combined with the countermeasure.
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: studies  list<string>  Models in which it was shown
// returns: countermeasure_id  string  Identifier of the countermeasure
MATCH (countermeasure:ImmunoResistance&IRCountermeasure)
WHERE
  countermeasure.id STARTS WITH 'ir:countermeasure/' AND
  NOT EXISTS {
    MATCH
      (countermeasure)
      (()-[:IR_HAS_COMPONENT]->()){0,1}
      (agent)<-[:IR_SUBJECT]-
      (:IRClaim)-[:IR_SHOWN_IN]->
      (study:IRStudy)
    WHERE
      NOT EXISTS { (countermeasure)-[:IR_COMBINED_WITH]->(agent) } AND
      study.organism = 'Homo sapiens' AND
      study.system IN [
        'patients',
        'patient_samples',
        'meta_analysis',
        'data_set'
      ]
  }
MATCH
  (countermeasure)
  (()-[has:IR_HAS_COMPONENT]->()){0,1}
  (agent:ImmunoResistance)<-[:IR_SUBJECT]-
  (claim:IRClaim)-[:IR_SHOWN_IN]->
  (study:IRStudy)
WHERE
  NOT EXISTS { (countermeasure)-[:IR_COMBINED_WITH]->(agent) } AND
  (study.system IN ['mouse_model', 'cell_line', 'cell_culture'] OR
    study.name CONTAINS 'preclinical')
MATCH (agent)-[edge]->(:ImmunoResistance)
WHERE edge.claim = claim.id
UNWIND has + [edge] AS found
WITH countermeasure, found AS edge
ORDER BY edge.claim
WITH countermeasure, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  MATCH (:ImmunoResistance {id: edge.claim})-[:IR_SHOWN_IN]->(study:IRStudy)
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

// name: countermeasures_with_human_data
// title: Which countermeasures were shown in people?
// family: countermeasures
// about: A claim about the strategy, or about an agent that it has as a component, was shown in patients or in their samples.
// param: limit  integer = 100  Most rows to return
// returns: countermeasure  string  Name of the strategy
// returns: studies  list<string>  Cohorts and samples in which it was shown
// returns: certainty  list<string>  How sure the text is of the claims
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: countermeasure_id  string  Identifier of the strategy
MATCH (study:ImmunoResistance&IRStudy)
WHERE study.id STARTS WITH 'ir:study/' AND study.organism = 'Homo sapiens' AND study.system IN ['patients', 'patient_samples', 'meta_analysis', 'data_set']
MATCH (study)<-[:IR_SHOWN_IN]-(claim:IRClaim)-[:IR_SUBJECT]->(agent:IRCountermeasure|IRDrug|IRTherapy)-[edge]->(:ImmunoResistance)
WHERE edge.claim = claim.id
MATCH (countermeasure:IRCountermeasure)-[:IR_HAS_COMPONENT*0..1]->(agent)
WITH countermeasure, edge
ORDER BY edge.claim
WITH countermeasure, collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  COLLECT { UNWIND edges AS edge MATCH (:ImmunoResistance {id: edge.claim})-[:IR_SHOWN_IN]->(study:IRStudy) WHERE study.organism = 'Homo sapiens' AND study.system IN ['patients', 'patient_samples', 'meta_analysis', 'data_set'] RETURN DISTINCT study.name AS name ORDER BY name } AS studies,
  COLLECT { UNWIND edges AS edge RETURN DISTINCT edge.certainty AS certainty ORDER BY certainty } AS certainty,
  [edge IN edges | edge.statement] AS statements,
  COLLECT { UNWIND edges AS edge UNWIND edge.locators AS locator RETURN DISTINCT locator ORDER BY locator } AS sentences,
  COLLECT {
    UNWIND edges AS edge
    UNWIND coalesce(edge.references, []) + coalesce(edge.references_implied, []) AS number
    RETURN DISTINCT number
    ORDER BY number
  } AS references,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

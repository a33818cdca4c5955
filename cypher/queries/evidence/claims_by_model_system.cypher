// name: claims_by_model_system
// title: What was shown in one kind of system, such as patients, mice or cell lines?
// family: evidence
// about: Claims that were shown in a study of the system. The systems are patients, patient_samples, mouse_model, cell_line, cell_culture, data_set and meta_analysis.
// param: system  term:system  What it was shown in
// param: only  boolean = false  Leave out claims that were also shown in another system
// param: limit  integer = 100  Maximum number of rows
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 if no direction is stated
// returns: studies  list<string>  Cohorts or models of that system
// example: system = "mouse_model"
MATCH (study:ImmunoResistance&IRStudy)
WHERE study.id STARTS WITH 'ir:study/' AND study.system = $system
MATCH (study)<-[:IR_SHOWN_IN]-(claim:IRClaim)
WHERE
  NOT $only OR
  NOT EXISTS {
    MATCH (claim)-[:IR_SHOWN_IN]->(other:IRStudy)
    WHERE other.system <> $system
  }
WITH DISTINCT claim
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)
MATCH (claim)-[:IR_OBJECT]->(object:ImmunoResistance)
CALL (claim) {
  MATCH (claim)-[:IR_SHOWN_IN]->(study:IRStudy {system: $system})
  WITH DISTINCT study.name AS name
  ORDER BY name
  RETURN collect(name) AS studies
}
RETURN
  claim.id AS claim,
  subject.name AS subject,
  claim.predicate AS relation,
  object.name AS object,
  claim.sign AS sign,
  studies,
  [claim.id] AS claims
ORDER BY claim
LIMIT $limit

// name: claims_by_model_system
// title: What was shown in a kind of model: patients, mice, cell lines?
// family: evidence
// about: Claims shown in a study of the system and organism; the systems are patients, patient_samples, mouse_model, cell_line, cell_culture, data_set and meta_analysis.
// param: system  string  One of the systems
// param: only  boolean = false  Leave out what was also shown in another system
// param: limit  integer = 100  Most rows to return
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 where none is said
// returns: studies  list<string>  Cohorts or models of that system
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
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
MATCH
  (claim)-[:IR_SUBJECT]->
  (subject:ImmunoResistance)-[edge]->
  (object:ImmunoResistance)
WHERE edge.claim = claim.id
WITH claim, subject, object, [edge] AS edges
CALL (claim) {
  MATCH (claim)-[:IR_SHOWN_IN]->(study:IRStudy {system: $system})
  WITH DISTINCT study.name AS name
  ORDER BY name
  RETURN collect(name) AS studies
}
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
  claim.id AS claim,
  subject.name AS subject,
  claim.predicate AS relation,
  object.name AS object,
  claim.sign AS sign,
  studies,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims
ORDER BY claim
LIMIT $limit

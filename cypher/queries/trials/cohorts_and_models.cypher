// name: cohorts_and_models
// title: Which cohorts and models do the sources describe?
// family: trials
// about: Cohorts and their groups, animal models, cell lines and data sets, with size, system and claims.
// param: limit  integer = 100  Maximum number of rows
// returns: study  string  Name of the cohort or model
// returns: organism  string?  Homo sapiens or Mus musculus
// returns: system  string?  patients, patient_samples, mouse_model, cell_line …
// returns: size  integer?  Number of patients, animals or samples, as printed
// returns: tumors  list<string>  Tumours of its patients, animals or cells, and of the claims about it
// returns: part_of  list<string>  Cohort or trial of which it is a group
// returns: study_id  string  Identifier of the cohort or model
MATCH
  (study:ImmunoResistance&IRStudy)<-
    [:IR_SUBJECT|IR_OBJECT|IR_SHOWN_IN|IR_COMPARED_WITH]-
  (claim:IRClaim)
WHERE study.id STARTS WITH 'ir:study/'
WITH study, claim
ORDER BY claim.id
WITH study, collect(DISTINCT claim) AS found
CALL (study, found) {
  UNWIND found AS claim
  MATCH (claim)-[:IR_IN_TUMOR|IR_OBJECT]->(tumor:IRTumor)
  WHERE
    NOT EXISTS { (claim)-[:IR_OBJECT]->(tumor) } OR
    EXISTS {
    (study)-[:IR_ENROLLS]->(tumor)
    }
  WITH DISTINCT tumor.name AS name
  ORDER BY name
  RETURN collect(name) AS tumors
}
CALL (study) {
  MATCH (study)-[:IR_PART_OF]->(whole:IRStudy|IRTrial)
  WITH DISTINCT whole.name AS name
  ORDER BY name
  RETURN collect(name) AS part_of
}
RETURN
  study.name AS study,
  study.organism AS organism,
  study.system AS system,
  study.size AS size,
  tumors,
  part_of,
  [claim IN found | claim.id] AS claims,
  study.id AS study_id
ORDER BY system, study, study_id
LIMIT $limit

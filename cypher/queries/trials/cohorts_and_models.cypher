// name: cohorts_and_models
// title: In whom, and in what, was anything shown?
// family: trials
// about: Cohorts, their groups, animal models, cell lines and data sets, with size, system and how many claims rest on each.
// param: limit  integer = 100  Most rows to return
// returns: study  string  Name of the cohort or model
// returns: organism  string?  Homo sapiens or Mus musculus
// returns: system  string?  patients, patient_samples, mouse_model, cell_line …
// returns: size  integer?  How many, as printed
// returns: tumors  list<string>  Tumours of its patients, animals or cells, and of the claims about it
// returns: part_of  list<string>  Cohort that it is a group of
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

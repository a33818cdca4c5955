// Ask for the context: what was shown in mice, and under which therapy?
// Tumour, therapy, cells and study belong to the claim. They are linked to the IRClaim node and not to its subject or object, so a question about context starts at the claim.
MATCH (claim:IRClaim)-[:IR_SHOWN_IN]->(study:IRStudy {organism: 'Mus musculus'})
MATCH (claim)-[:IR_UNDER_THERAPY]->(therapy:IRTherapy|IRDrug)
RETURN
  claim.statement AS statement,
  therapy.name AS therapy,
  study.name AS study,
  claim.id AS claim
ORDER BY claim, therapy, study
LIMIT 50;

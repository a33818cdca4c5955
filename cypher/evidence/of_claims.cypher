// The evidence for each claim: statement, certainty, locators, and the works that it cites.
MATCH (claim:ImmunoResistance&IRClaim)
WHERE claim.id IN $claims
CALL (claim) {
  MATCH (claim)-[cites:IR_CITES]->(work:IRReference)
  WITH work, cites.implied AS implied
  ORDER BY work.number
  RETURN
    collect({
      reference: work.source + ':' + toString(work.number),
      name: work.name,
      pmid: work.pmid,
      doi: work.doi,
      implied: implied,
      title: work.title,
      grade: work.grade
    }) AS works
}
RETURN
  claim.id AS id,
  claim.source AS source,
  claim.date AS date,
  claim.certainty AS certainty,
  claim.basis AS basis,
  claim.statement AS statement,
  claim.locators AS locators,
  works

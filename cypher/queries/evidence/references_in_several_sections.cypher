// name: references_in_several_sections
// title: Which works are cited in several sections, and do these agree?
// family: evidence
// about: A work cited in one place for one thing and in another for something else is worth a look; issues tells what was found.
// param: limit  integer = 100  Most rows to return
// returns: number  integer  Number of the work
// returns: work  string  Author and year where resolved
// returns: sections  list<string>  Sections that cite it
// returns: sentences  list<string>  Sentences that print it
// returns: issues  list<string>  What was noticed about claims that cite it: conflicting or mistaken citations
// returns: claims  list<string>  Claims that cite it
MATCH (reference:ImmunoResistance&IRReference)<-[:IR_CITES]-(passage:IRPassage)
WHERE reference.id STARTS WITH 'ir:reference/'
WITH reference, passage
ORDER BY passage.section, passage.sentence
WITH
  reference,
  collect(DISTINCT passage.section) AS sections,
  collect(DISTINCT passage.locator) AS sentences
WHERE size(sections) > 1
CALL (reference) {
  MATCH
    (reference)<-[:IR_CITES]-(:IRClaim)<-[:IR_CONCERNS]-(issue:IRCurationIssue)
  WHERE issue.issue_category IN ['citation_conflict', 'miscitation']
  WITH DISTINCT issue.reading AS reading
  ORDER BY reading
  RETURN collect(reading) AS issues
}
CALL (reference) {
  MATCH (reference)<-[:IR_CITES]-(claim:IRClaim)
  WITH DISTINCT claim.id AS id
  ORDER BY id
  RETURN collect(id) AS claims
}
RETURN
  reference.number AS number,
  reference.name AS work,
  sections,
  sentences,
  issues,
  claims
ORDER BY number
LIMIT $limit

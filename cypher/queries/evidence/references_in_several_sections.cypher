// name: references_in_several_sections
// title: Which works are cited in several sections, and do the sections agree?
// family: evidence
// shown: rows
// about: Sections may cite the same work for different things; the column issues says what the curators found.
// param: limit  integer = 100  Maximum number of rows
// returns: reference  string  Source and number of the work
// returns: work  string  Author and year, if the work is resolved; begins with probably unless the grade is high
// returns: pmid  string?  PubMed identifier of the work
// returns: doi  string?  DOI of the work
// returns: title  string?  Title of the work, if it is resolved
// returns: grade  string?  How sure it is that the number stands for this work: high or medium
// returns: sections  list<string>  Sections that cite it
// returns: locators  list<string>  Sentences that cite it: source, section and sentence
// returns: issues  list<string>  Conflicting or wrong citations in the claims that cite it
MATCH (cited:ImmunoResistance&IRReference)<-[:IR_CITES]-(passage:IRPassage)
WHERE cited.id STARTS WITH 'ir:reference/'
WITH cited, passage
ORDER BY passage.section, passage.sentence
WITH
  cited,
  collect(DISTINCT passage.section) AS sections,
  collect(DISTINCT passage.source + ':' + passage.locator) AS locators
WHERE size(sections) > 1
CALL (cited) {
  MATCH (cited)<-[:IR_CITES]-(:IRClaim)<-[:IR_CONCERNS]-(issue:IRCurationIssue)
  WHERE issue.issue_category IN ['citation_conflict', 'miscitation']
  WITH DISTINCT issue.reading AS reading
  ORDER BY reading
  RETURN collect(reading) AS issues
}
CALL (cited) {
  MATCH (cited)<-[:IR_CITES]-(claim:IRClaim)
  WITH DISTINCT claim.id AS id
  ORDER BY id
  RETURN collect(id) AS claims
}
RETURN
  cited.source + ':' + toString(cited.number) AS reference,
  cited.name AS work,
  cited.pmid AS pmid,
  cited.doi AS doi,
  cited.title AS title,
  cited.grade AS grade,
  sections,
  locators,
  issues,
  claims
ORDER BY cited.source, cited.number
LIMIT $limit

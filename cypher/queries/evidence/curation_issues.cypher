// name: curation_issues
// title: What is misprinted, mis-cited or contradictory in the review?
// family: evidence
// shown: rows
// about: By severity: major where a reader may be misled, minor where one may stumble, cosmetic where nobody is.
// param: severity_level  term:severity  major, minor or cosmetic
// param: limit  integer = 100  Most rows to return
// returns: category  string  Kind of issue
// returns: locators  list<string>  Where it stands: source, section and sentence
// returns: printed  string?  What is printed, in a few words
// returns: reading  string  How it was read, and why
// returns: issue_id  string  Identifier of the issue
// example: severity_level = "major"
MATCH (issue:ImmunoResistance&IRCurationIssue)
WHERE
  issue.id STARTS WITH 'ir:curation-issue/' AND issue.severity = $severity_level
CALL (issue) {
  MATCH (issue)-[:IR_CONCERNS]->(claim:IRClaim)
  WITH claim.id AS id
  ORDER BY id
  RETURN collect(id) AS claims
}
RETURN
  issue.issue_category AS category,
  [locator IN issue.locators | issue.source + ':' + locator] AS locators,
  issue.printed AS printed,
  issue.reading AS reading,
  claims,
  issue.id AS issue_id
ORDER BY category, issue_id
LIMIT $limit

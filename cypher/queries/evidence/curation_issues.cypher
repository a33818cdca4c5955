// name: curation_issues
// title: What is misprinted, mis-cited or contradictory in the sources?
// family: evidence
// shown: rows
// about: Ordered by severity: major if a reader may be misled, minor if a reader may stumble, cosmetic if nobody is misled.
// param: severity_level  term:severity  How serious the issue is
// param: limit  integer = 100  Maximum number of rows
// returns: category  string  Kind of issue
// returns: locators  list<string>  Where it is printed: source, section and sentence
// returns: printed  string?  The printed words, at most eight
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

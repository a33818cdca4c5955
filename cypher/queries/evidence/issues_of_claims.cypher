// name: issues_of_claims
// title: Which misprints and contradictions affect an answer?
// family: evidence
// shown: rows
// about: Pass the claim ids of any answer. Major issues come first, cosmetic ones last.
// param: claims  claims  One or more claim ids
// param: limit  integer = 100  Maximum number of rows
// returns: category  string  Kind of issue
// returns: severity  string  cosmetic, minor or major
// returns: locators  list<string>  Where it is printed: source, section and sentence
// returns: printed  string?  The printed words, at most eight
// returns: reading  string  How it was read, and why
// returns: issue_id  string  Identifier of the issue
// example: claims = ["c0290", "c0300"]
MATCH (claim:ImmunoResistance&IRClaim)
WHERE claim.id IN $claims
MATCH (claim)<-[:IR_CONCERNS]-(issue:IRCurationIssue)
WITH issue, claim
ORDER BY claim.id
WITH issue, collect(DISTINCT claim.id) AS touched
RETURN
  issue.issue_category AS category,
  issue.severity AS severity,
  [locator IN issue.locators | issue.source + ':' + locator] AS locators,
  issue.printed AS printed,
  issue.reading AS reading,
  touched AS claims,
  issue.id AS issue_id
ORDER BY
CASE severity
  WHEN 'major' THEN 0
  WHEN 'minor' THEN 1
  ELSE 2
END, category, issue_id
LIMIT $limit

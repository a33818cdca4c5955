// name: conflicting_claims
// title: Where does a source contradict itself?
// family: evidence
// shown: rows
// about: Pairs of claims that exclude each other. The graph keeps both, and reason says why.
// param: limit  integer = 100  Maximum number of rows
// returns: kind  string  sign, number, citation or scope
// returns: statement  string  Statement of the first claim
// returns: other_statement  string  Statement of the other claim
// returns: reason  string  Why they exclude each other, and why both are kept
MATCH
  (claim:ImmunoResistance&IRClaim)-[conflict:IR_CONFLICTS_WITH]->(other:IRClaim)
WHERE claim.id STARTS WITH 'ir:claim/'
RETURN
  conflict.kind AS kind,
  claim.statement AS statement,
  other.statement AS other_statement,
  conflict.reason AS reason,
  [claim.id, other.id] AS claims
ORDER BY kind, claims
LIMIT $limit

// name: conflicting_claims
// title: Where does the review contradict itself?
// family: evidence
// shown: rows
// about: Pairs of claims that exclude each other; both stand, and the reason says why.
// param: limit  integer = 100  Most rows to return
// returns: kind  string  sign, number, citation or scope
// returns: statement  string  The one claim
// returns: other_statement  string  The other
// returns: reason  string  Why they exclude each other, and why both stand
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

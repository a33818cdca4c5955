// name: claims_without_citation
// title: What does the review assert without a citation?
// family: evidence
// about: Claims for which no work is printed in the sentence or implied at the end of its run.
// param: limit  integer = 100  Most rows to return
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 where none is said
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
MATCH (claim:ImmunoResistance&IRClaim)
WHERE
  claim.id STARTS WITH 'ir:claim/' AND
  NOT EXISTS {
  (claim)-[:IR_CITES]->(:IRReference)
  }
MATCH
  (claim)-[:IR_SUBJECT]->
  (subject:ImmunoResistance)-[edge]->
  (object:ImmunoResistance)
WHERE edge.claim = claim.id
WITH claim, subject, object, [edge] AS edges
CALL (edges) {
  UNWIND edges AS edge
  UNWIND edge.locators AS locator
  WITH DISTINCT locator
  ORDER BY locator
  RETURN collect(locator) AS sentences
}
CALL (edges) {
  UNWIND edges AS edge
  UNWIND
    coalesce(edge.references, []) + coalesce(edge.references_implied, []) AS n
  WITH DISTINCT n
  ORDER BY n
  RETURN collect(n) AS references
}
RETURN
  claim.id AS claim,
  subject.name AS subject,
  claim.predicate AS relation,
  object.name AS object,
  claim.sign AS sign,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims
ORDER BY claim
LIMIT $limit

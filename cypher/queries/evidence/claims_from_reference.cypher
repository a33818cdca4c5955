// name: claims_from_reference
// title: What does the review say on the strength of a cited work?
// family: evidence
// about: Claims whose own sentence prints the number; implied ones, where it stands at the end of the run of sentences, on request.
// param: number  integer  Number of the work in the review's list, 1 to 63
// param: implied  boolean = true  Also claims for which the number is implied
// param: limit  integer = 100  Most rows to return
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 where none is said
// returns: implied  boolean  Whether the number is implied rather than printed
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// example: number = 39
MATCH
  (reference:ImmunoResistance&IRReference
    {id: 'ir:reference/jca-2019/' + toString($number)})
MATCH (reference)<-[cites:IR_CITES]-(claim:IRClaim)
WHERE $implied OR NOT cites.implied
MATCH
  (claim)-[:IR_SUBJECT]->
  (subject:ImmunoResistance)-[edge]->
  (object:ImmunoResistance)
WHERE edge.claim = claim.id
WITH claim, subject, object, cites.implied AS implied, [edge] AS edges
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
  implied,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims
ORDER BY claim
LIMIT $limit

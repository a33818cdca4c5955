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
MATCH (claim:ImmunoResistance&IRClaim)
WHERE
  claim.id STARTS WITH 'ir:claim/' AND
  NOT EXISTS {
  (claim)-[:IR_CITES]->(:IRReference)
  }
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)
MATCH (claim)-[:IR_OBJECT]->(object:ImmunoResistance)
RETURN
  claim.id AS claim,
  subject.name AS subject,
  claim.predicate AS relation,
  object.name AS object,
  claim.sign AS sign,
  [claim.id] AS claims
ORDER BY claim
LIMIT $limit

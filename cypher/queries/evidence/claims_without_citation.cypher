// name: claims_without_citation
// title: What do the sources say without a citation?
// family: evidence
// about: Claims without a cited work, neither printed in the sentence nor implied.
// about: What was only looked up in the file of an authority does not count.
// param: limit  integer = 100  Maximum number of rows
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 if no direction is stated
MATCH (claim:ImmunoResistance&IRClaim)
WHERE
  claim.id STARTS WITH 'ir:claim/' AND
  claim.basis <> 'looked_up' AND
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

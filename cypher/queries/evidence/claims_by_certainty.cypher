// name: claims_by_certainty
// title: What do the sources assert, suggest, propose or report as ongoing?
// family: evidence
// about: The levels of certainty, from the highest: asserted, suggested, proposed, ongoing.
// about: What was only looked up in the file of an authority does not count.
// param: certainty_level  term:certainty  How sure the source is
// param: limit  integer = 100  Maximum number of rows
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 if no direction is stated
// example: certainty_level = "ongoing"
MATCH (claim:ImmunoResistance&IRClaim)
WHERE
  claim.id STARTS WITH 'ir:claim/' AND
  claim.basis <> 'looked_up' AND
  claim.certainty = $certainty_level
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

// name: claims_from_sentence
// title: What does a sentence of a source say?
// family: evidence
// about: Every claim that the sentence states, ordered by id.
// param: locator  locator  Section and sentence, such as pten-loss.5 or jca-2019:pten-loss.5
// param: limit  integer = 100  Maximum number of rows
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 if no direction is stated
// example: locator = "pten-loss.5"
MATCH (passage:ImmunoResistance&IRPassage {id: $locator})
MATCH (passage)<-[:IR_STATED_IN]-(claim:IRClaim)
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

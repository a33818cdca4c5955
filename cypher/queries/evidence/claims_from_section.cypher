// name: claims_from_section
// title: What does a section of a source say?
// family: evidence
// about: Every claim that a sentence of the section states, ordered by id.
// param: section  section  The section's short name, such as pten-loss or jca-2019:pten-loss
// param: limit  integer = 100  Maximum number of rows
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 if no direction is stated
// example: section = "pten-loss"
MATCH (passage:ImmunoResistance&IRPassage)
WHERE passage.id STARTS WITH $section + '.'
MATCH (passage)<-[:IR_STATED_IN]-(claim:IRClaim)
WITH DISTINCT claim
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

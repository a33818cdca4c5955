// name: claims_from_reference
// title: Which claims cite a work?
// family: evidence
// about: Claims whose own sentences print the number of the work, and claims for which the number is implied: printed at the end of the sentences about the same study.
// param: number  reference  The work: its number such as 39 or jca-2019:39, PMID, DOI, or author and year
// param: implied  boolean = true  Include claims for which the number is implied
// param: limit  integer = 100  Maximum number of rows
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 if no direction is stated
// returns: implied  boolean  Whether the number is implied rather than printed
// example: number = 39
MATCH (reference:ImmunoResistance&IRReference {id: $number})
MATCH (reference)<-[cites:IR_CITES]-(claim:IRClaim)
WHERE $implied OR NOT cites.implied
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)
MATCH (claim)-[:IR_OBJECT]->(object:ImmunoResistance)
RETURN
  claim.id AS claim,
  subject.name AS subject,
  claim.predicate AS relation,
  object.name AS object,
  claim.sign AS sign,
  cites.implied AS implied,
  [claim.id] AS claims
ORDER BY claim
LIMIT $limit

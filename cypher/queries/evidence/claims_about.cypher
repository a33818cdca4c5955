// name: claims_about
// title: What do the sources say about an entity?
// family: evidence
// about: Every claim with the entity as its subject, object or context.
// param: entity  entity:*  Any name or identifier
// param: limit  integer = 100  Maximum number of rows
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 if no direction is stated
// returns: roles  list<string>  subject, object or context
// example: entity = "LAG-3"
MATCH (entity:ImmunoResistance {id: $entity})
MATCH (entity)<-[link]-(claim:IRClaim)
WITH
  claim,
  collect(
    DISTINCT
    CASE type(link)
      WHEN 'IR_SUBJECT' THEN 'subject'
      WHEN 'IR_OBJECT' THEN 'object'
      ELSE 'context'
    END) AS found
CALL (found) {
  UNWIND found AS role
  WITH role
  ORDER BY role DESC
  RETURN collect(role) AS roles
}
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)
MATCH (claim)-[:IR_OBJECT]->(object:ImmunoResistance)
RETURN
  claim.id AS claim,
  subject.name AS subject,
  claim.predicate AS relation,
  object.name AS object,
  claim.sign AS sign,
  roles,
  [claim.id] AS claims
ORDER BY claim
LIMIT $limit

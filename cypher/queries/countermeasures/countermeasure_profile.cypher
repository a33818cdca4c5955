// name: countermeasure_profile
// title: What do the sources say about a countermeasure?
// family: countermeasures
// about: Every claim whose subject or object is the countermeasure, one row per claim.
// param: countermeasure  entity:IRCountermeasure  Any name or identifier of the countermeasure
// param: limit  integer = 100  Maximum number of rows
// returns: relation  string  The claim's predicate
// returns: direction  string  out if the countermeasure is the subject, in if it is the object
// returns: entity  string  Name of the other end
// returns: entity_class  string  Class of the other end
// returns: sign  integer  Effect on the object: 1, -1, or 0 if no direction is stated
// returns: basis  string  stated or contextual
// returns: phase  list<string>  Phases of resistance that the claim names
// returns: entity_id  string  Identifier of the other end
// example: countermeasure = "TIM-3 blockade"
MATCH (countermeasure:ImmunoResistance&IRCountermeasure {id: $countermeasure})
MATCH (countermeasure)<-[:IR_SUBJECT|IR_OBJECT]-(claim:IRClaim)
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)
MATCH (claim)-[:IR_OBJECT]->(object:ImmunoResistance)
WITH
  claim,
  subject = countermeasure AS out,
  CASE
    WHEN subject = countermeasure THEN object
    ELSE subject
  END AS other
RETURN
  claim.predicate AS relation,
  CASE
    WHEN out THEN 'out'
    ELSE 'in'
  END AS direction,
  other.name AS entity,
  head([label IN labels(other) WHERE label STARTS WITH 'IR']) AS entity_class,
  claim.sign AS sign,
  claim.basis AS basis,
  coalesce(claim.phase, []) AS phase,
  [claim.id] AS claims,
  other.id AS entity_id
ORDER BY direction DESC, relation, entity, claims
LIMIT $limit

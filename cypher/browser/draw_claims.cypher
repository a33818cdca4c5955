// Ends a named query whose rows name claims: draws each claim as its relationship.
// 59 relationships connect at most 60 things.
UNWIND claims AS id
WITH DISTINCT id
MATCH (claim:ImmunoResistance&IRClaim {id: id})
MATCH
  (claim)-[:IR_SUBJECT]->
  (subject:ImmunoResistance)-[says]->
  (object:ImmunoResistance)<-[:IR_OBJECT]-
  (claim)
WHERE says.claim = id
RETURN subject, says, object
ORDER BY id
LIMIT 59

// 59 relationships connect at most 60 things.
// Ends a named query whose rows name claims: each is drawn as the relationship that it stands for.
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

// 59 relationships connect at most 60 things.
// Ends a named query whose rows are claims: each is drawn as the relationship that it stands for.
WITH DISTINCT claim
MATCH
  (claim)-[:IR_SUBJECT]->
  (subject:ImmunoResistance)-[says]->
  (object:ImmunoResistance)<-[:IR_OBJECT]-
  (claim)
WHERE says.claim = claim.id
RETURN subject, says, object
ORDER BY says.claim
LIMIT 59

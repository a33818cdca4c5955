// The picture of an answer: each of its claims as a relationship between its subject and its object.
MATCH (claim:ImmunoResistance&IRClaim)
WHERE claim.id IN $claims
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)
MATCH (claim)-[:IR_OBJECT]->(object:ImmunoResistance)
MATCH path = (subject)-[edge]->(object)
WHERE edge.claim = claim.id
RETURN path
ORDER BY claim.id

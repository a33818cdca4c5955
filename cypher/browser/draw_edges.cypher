// 59 relationships connect at most 60 things.
// Ends a named query whose rows carry relationships: they are drawn between what they connect.
UNWIND edges AS edge
WITH DISTINCT edge
RETURN startNode(edge) AS subject, edge AS says, endNode(edge) AS object
ORDER BY says.claim
LIMIT 59

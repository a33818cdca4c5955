// name: mechanism_chain
// title: By which steps does a mechanism lead to failure?
// family: mechanisms
// about: The signed claims of the mechanism's own story, in the order of their ids: that of the text, but for the few entered later. What a therapy does is no step of it.
// param: mechanism  entity:IRMechanism  Any name or identifier of the mechanism
// param: limit  integer = 100  Most rows to return
// returns: step  integer  Place in the order of the text
// returns: subject  string  What acts
// returns: relation  string  What it does
// returns: sign  integer  Effect on the object: 1, -1
// returns: object  string  On what
// example: mechanism = "loss of PTEN"
MATCH (mechanism:ImmunoResistance&IRMechanism {id: $mechanism})
MATCH
  (mechanism)<-[:IR_PART_OF_MECHANISM]-
  (claim:IRClaim)-[:IR_SUBJECT]->
  (subject:ImmunoResistance)-[edge]->
  (:ImmunoResistance)
WHERE
  edge.claim = claim.id AND
  claim.sign <> 0 AND
  NOT subject:IRCountermeasure|IRTherapy|IRDrug
WITH DISTINCT edge
ORDER BY edge.claim
WITH collect(edge) AS chain
UNWIND range(1, size(chain)) AS step
WITH step, [chain[step - 1]] AS edges
RETURN
  step,
  startNode(head(edges)).name AS subject,
  toLower(substring(type(head(edges)), 3)) AS relation,
  head(edges).sign AS sign,
  endNode(head(edges)).name AS object,
  [edge IN edges | edge.claim] AS claims
ORDER BY step
LIMIT $limit

// name: mechanism_chain
// title: Through which steps does a mechanism lead to failure?
// family: mechanisms
// widens: nothing
// about: The signed claims that belong to the mechanism, ordered by claim id. This is the order of the text, except for claims that were added later. Effects of a therapy are not steps.
// param: mechanism  entity:IRMechanism  Any name or identifier of the mechanism
// param: limit  integer = 100  Maximum number of rows
// returns: step  integer  Number of the step, in the order of claim ids
// returns: subject  string  What acts
// returns: relation  string  Predicate of the claim
// returns: sign  integer  Effect on the object: 1 or -1
// returns: object  string  What is acted on
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

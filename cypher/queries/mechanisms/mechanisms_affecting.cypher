// name: mechanisms_affecting
// title: Which mechanisms affect a process, and which way?
// family: mechanisms
// about: Signed claims of the mechanism's story that end at the process, whether the mechanism itself or a state within it acts; what a therapy does to the process is left out.
// param: process  entity:IRProcess  Any name or identifier of the process
// param: limit  integer = 100  Most rows to return
// returns: mechanism  string  Name of the mechanism
// returns: sign  integer  1 where it is raised, -1 where it is lowered
// returns: process  string  Name of the process
// returns: mechanism_id  string  Identifier of the mechanism
// example: process = "T cell infiltration"
MATCH (process:ImmunoResistance&IRProcess {id: $process})
MATCH
  (process)<-[:IR_OBJECT]-
  (claim:IRClaim)-[:IR_PART_OF_MECHANISM]->
  (mechanism:IRMechanism)
WHERE claim.sign <> 0
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)-[edge]->(process)
WHERE edge.claim = claim.id AND NOT subject:IRCountermeasure|IRTherapy|IRDrug
WITH mechanism, process, edge, edge.sign AS sign
WITH mechanism, process, sign, edge
ORDER BY edge.claim
WITH mechanism, process, sign, collect(DISTINCT edge) AS edges
RETURN
  mechanism.name AS mechanism,
  sign,
  process.name AS process,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY mechanism, sign, mechanism_id
LIMIT $limit

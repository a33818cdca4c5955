// name: mechanisms_affecting
// title: Which mechanisms affect a process, and in which direction?
// family: mechanisms
// about: Signed claims of a mechanism with the process as their object. The subject is the mechanism itself or a state that belongs to it. Effects of a therapy are left out.
// param: process  entity:IRProcess  Any name or identifier of the process
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: sign  integer  1 if the process is raised, -1 if it is lowered
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

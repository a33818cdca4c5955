// name: mechanisms_in_tumor
// title: Which mechanisms were shown in a tumour?
// family: mechanisms
// about: A claim about the mechanism must have the tumour as its context.
// param: tumor  entity:IRTumor  Any name or identifier of the tumour
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: tumor  string  Name of the tumour
// returns: relations  list<string>  Predicates of the claims about the mechanism
// returns: mechanism_id  string  Identifier of the mechanism
// returns: tumor_id  string  Identifier of the tumour
// example: tumor = "melanoma"
MATCH (tumor:ImmunoResistance&IRTumor {id: $tumor})
MATCH
  (tumor)<-[:IR_IN_TUMOR]-
  (claim:IRClaim)-[:IR_SUBJECT]->
  (mechanism:IRMechanism)-[edge]->
  (:ImmunoResistance)
WHERE edge.claim = claim.id
WITH mechanism, tumor, edge
ORDER BY edge.claim
WITH mechanism, tumor, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH DISTINCT toLower(substring(type(edge), 3)) AS relation
  ORDER BY relation
  RETURN collect(relation) AS relations
}
RETURN
  mechanism.name AS mechanism,
  tumor.name AS tumor,
  relations,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id,
  tumor.id AS tumor_id
ORDER BY mechanism, mechanism_id
LIMIT $limit

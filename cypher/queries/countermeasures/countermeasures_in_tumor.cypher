// name: countermeasures_in_tumor
// title: Which countermeasures were shown or proposed in a tumour?
// family: countermeasures
// about: A claim about the countermeasure must have the tumour as its context or its object.
// param: tumor  entity:IRTumor  Any name or identifier of the tumour
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: tumor  string  Name of the tumour
// returns: relations  list<string>  Predicates of the claims about the countermeasure
// returns: countermeasure_id  string  Identifier of the countermeasure
// example: tumor = "melanoma"
MATCH (tumor:ImmunoResistance&IRTumor {id: $tumor})
MATCH (claim:IRClaim)-[:IR_IN_TUMOR|IR_OBJECT]->(tumor)
MATCH
  (claim)-[:IR_SUBJECT]->
  (countermeasure:IRCountermeasure)-[edge]->
  (:ImmunoResistance)
WHERE edge.claim = claim.id
WITH countermeasure, tumor, edge
ORDER BY edge.claim
WITH countermeasure, tumor, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH DISTINCT toLower(substring(type(edge), 3)) AS relation
  ORDER BY relation
  RETURN collect(relation) AS relations
}
RETURN
  countermeasure.name AS countermeasure,
  tumor.name AS tumor,
  relations,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

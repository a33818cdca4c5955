// name: countermeasures_in_phase
// title: Which countermeasures act in a phase of resistance?
// family: countermeasures
// about: A claim about the countermeasure must name the phase: primary (innate), acquired or adaptive.
// param: phase  term:phase  Phase of resistance
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: phase  string  The phase
// returns: relations  list<string>  Predicates of the claims about the countermeasure
// returns: countermeasure_id  string  Identifier of the countermeasure
// example: phase = "adaptive"
MATCH (claim:ImmunoResistance&IRClaim)
WHERE claim.id STARTS WITH 'ir:claim/' AND $phase IN claim.phase
MATCH
  (claim)-[:IR_SUBJECT]->
  (countermeasure:IRCountermeasure)-[edge]->
  (:ImmunoResistance)
WHERE edge.claim = claim.id
WITH countermeasure, edge
ORDER BY edge.claim
WITH countermeasure, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH DISTINCT toLower(substring(type(edge), 3)) AS relation
  ORDER BY relation
  RETURN collect(relation) AS relations
}
RETURN
  countermeasure.name AS countermeasure,
  $phase AS phase,
  relations,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

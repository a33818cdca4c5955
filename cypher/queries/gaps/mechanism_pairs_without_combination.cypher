// name: mechanism_pairs_without_combination
// title: Which pairs of mechanisms of a therapy have no common countermeasure in this graph?
// family: gaps
// widens: nothing
// about: The answer covers this graph only: not in this graph never means not known.
// about: Both mechanisms are recorded for the therapy, each has a countermeasure, and no countermeasure counters both. Contextual links count.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the first mechanism
// returns: other  string  Name of the other mechanism
// returns: countermeasures  list<string>  Countermeasures against the first mechanism
// returns: other_countermeasures  list<string>  Countermeasures against the other
// example: therapy = "anti-PD-1"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH
  (one:IRMechanism)-
    [first:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (therapy)<-
    [second:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]-
  (two:IRMechanism)
WHERE
  one.id < two.id AND
  EXISTS { (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->(one) } AND
  EXISTS { (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->(two) } AND
  NOT EXISTS {
  (one)<-[:IR_COUNTERS_MECHANISM]-
  (:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->
  (two)
  }
WITH one, two, collect(DISTINCT first) + collect(DISTINCT second) AS found
CALL (one, two) {
  UNWIND [one, two] AS mechanism
  MATCH (:IRCountermeasure)-[counters:IR_COUNTERS_MECHANISM]->(mechanism)
  RETURN collect(counters) AS countering
}
UNWIND found + countering AS edge
WITH one, two, edge
ORDER BY edge.claim
WITH one, two, collect(DISTINCT edge) AS edges
CALL (one) {
  MATCH (c:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->(one)
  WITH DISTINCT c.name AS name
  ORDER BY name
  RETURN collect(name) AS countermeasures
}
CALL (two) {
  MATCH (c:IRCountermeasure)-[:IR_COUNTERS_MECHANISM]->(two)
  WITH DISTINCT c.name AS name
  ORDER BY name
  RETURN collect(name) AS other_countermeasures
}
RETURN
  one.name AS mechanism,
  two.name AS other,
  countermeasures,
  other_countermeasures,
  [edge IN edges | edge.claim] AS claims
ORDER BY mechanism, other
LIMIT $limit

// name: mechanism_pairs_without_combination
// title: For which pairs of mechanisms of a therapy is no combination on record?
// family: gaps
// about: An empty or a listed answer speaks of this graph, one review of 2019: not in this graph never means not known.
// about: Both mechanisms are recorded against the therapy, each has a countermeasure, and no strategy counters both; a strategy that only the surrounding section links counts too.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: limit  integer = 100  Most rows to return
// returns: mechanism  string  Name of the one mechanism
// returns: other  string  Name of the other
// returns: countermeasures  list<string>  Strategies against the one
// returns: other_countermeasures  list<string>  Strategies against the other
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

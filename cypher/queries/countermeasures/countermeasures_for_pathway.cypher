// name: countermeasures_for_pathway
// title: Which countermeasures target mechanisms that involve a pathway?
// family: countermeasures
// about: Follows countermeasure -counters_mechanism-> mechanism -involves_pathway-> pathway, as far as the sources state it.
// about: For countermeasures that act on the pathway directly, use countermeasures_targeting.
// param: pathway  entity:IRPathway  Any name or identifier of the pathway
// param: contextual  boolean = false  Include contextual links (made by the section, not by the claim's own sentences)
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: mechanism  string  Name of the mechanism
// returns: pathway  string  Name of the pathway
// returns: pathway_change  list<string>  Change of the pathway in the mechanism: gain, loss or altered
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: countermeasure_id  string  Identifier of the countermeasure
// returns: mechanism_id  string  Identifier of the mechanism
// example: pathway = "PI3K-AKT"
MATCH (pathway:ImmunoResistance&IRPathway {id: $pathway})
MATCH (mechanism:IRMechanism)-[involves:IR_INVOLVES_PATHWAY]->(pathway)
WHERE $contextual OR involves.basis = 'stated'
MATCH
  (countermeasure:IRCountermeasure)-[counters:IR_COUNTERS_MECHANISM]->
  (mechanism)
WHERE $contextual OR counters.basis = 'stated'
WITH
  countermeasure,
  mechanism,
  pathway,
  collect(DISTINCT counters) + collect(DISTINCT involves) AS found
UNWIND found AS edge
WITH countermeasure, mechanism, pathway, edge
ORDER BY edge.claim
WITH countermeasure, mechanism, pathway, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH edge.change AS change
  WHERE change IS NOT NULL
  WITH DISTINCT change
  ORDER BY change
  RETURN collect(change) AS pathway_change
}
RETURN
  countermeasure.name AS countermeasure,
  mechanism.name AS mechanism,
  pathway.name AS pathway,
  pathway_change,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  mechanism.id AS mechanism_id
ORDER BY basis DESC, countermeasure, mechanism, countermeasure_id
LIMIT $limit

// name: mechanisms_without_countermeasure
// title: For which mechanisms does the graph hold no countermeasure?
// family: gaps
// about: An empty or a listed answer speaks of this graph, one review of 2019: not in this graph never means not known.
// about: Looks for strategies that counter the mechanism, contextual ones on request; the claims are those that make it a mechanism of resistance.
// param: contextual  boolean = true  Also count links that only the surrounding section makes
// param: limit  integer = 100  Most rows to return
// returns: mechanism  string  Name of the mechanism
// returns: headed  boolean?  Whether the review gives it a section
// returns: therapies  list<string>  Therapies that it defeats or goes with failure of
// returns: searched  string  What was looked for and not found
// returns: mechanism_id  string  Identifier of the mechanism
MATCH (mechanism:ImmunoResistance&IRMechanism)
WHERE
  mechanism.id STARTS WITH 'ir:mechanism/' AND
  NOT EXISTS {
    MATCH (:IRCountermeasure)-[counters:IR_COUNTERS_MECHANISM]->(mechanism)
    WHERE $contextual OR counters.basis = 'stated'
  }
MATCH
  (mechanism)-
    [edge:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (:IRTherapy|IRDrug)
WITH mechanism, edge
ORDER BY edge.claim
WITH mechanism, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  WITH DISTINCT endNode(edge).name AS name
  ORDER BY name
  RETURN collect(name) AS therapies
}
RETURN
  mechanism.name AS mechanism,
  mechanism.headed AS headed,
  therapies,
  'counters_mechanism, ' +
  CASE
    WHEN $contextual THEN 'stated or contextual'
    ELSE 'stated'
  END AS searched,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY headed DESC, mechanism, mechanism_id
LIMIT $limit

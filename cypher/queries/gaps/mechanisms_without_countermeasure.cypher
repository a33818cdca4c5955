// name: mechanisms_without_countermeasure
// title: Which mechanisms have no countermeasure in this graph?
// family: gaps
// about: The answer covers this graph only: not in this graph never means not known.
// about: Looks for countermeasures against the mechanism; contextual says whether contextual links count. The claims are those that show that it is a mechanism of resistance.
// param: contextual  boolean = true  Include contextual links (made by the section, not by the claim's own sentences)
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: headed  boolean?  Whether a section is devoted to it
// returns: therapies  list<string>  Therapies whose failure it causes or is associated with
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

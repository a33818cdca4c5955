// name: countermeasures_for_pathway
// title: Which countermeasures target mechanisms that involve a pathway?
// family: countermeasures
// about: Follows countermeasure -counters_mechanism-> mechanism -involves_pathway-> pathway, as far as the text states it.
// about: Members of the pathway, and strategies that act on the pathway without countering a mechanism, are not counted in.
// param: pathway  entity:IRPathway  Any name, synonym or identifier of the pathway
// param: contextual  boolean = false  Also links that only the surrounding section makes
// param: limit  integer = 100  Most rows to return
// returns: countermeasure  string  Name of the strategy
// returns: mechanism  string  Name of the mechanism that it acts against
// returns: pathway  string  Name of the pathway
// returns: change  list<string>  How the pathway is altered in the mechanism: gain, loss or altered
// returns: certainty  list<string>  How sure the text is of the claims
// returns: basis  string  stated, or contextual where the section makes the link
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: countermeasure_id  string  Identifier of the strategy
// returns: mechanism_id  string  Identifier of the mechanism
// example: pathway = "PI3K-AKT"
MATCH (pathway:ImmunoResistance&IRPathway {id: $pathway})
MATCH (mechanism:IRMechanism)-[involves:IR_INVOLVES_PATHWAY]->(pathway)
WHERE $contextual OR involves.basis = 'stated'
MATCH (countermeasure:IRCountermeasure)-[counters:IR_COUNTERS_MECHANISM]->(mechanism)
WHERE $contextual OR counters.basis = 'stated'
WITH countermeasure, mechanism, pathway, collect(DISTINCT counters) + collect(DISTINCT involves) AS edges
UNWIND edges AS edge
WITH countermeasure, mechanism, pathway, edge
ORDER BY edge.claim
WITH countermeasure, mechanism, pathway, collect(edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  mechanism.name AS mechanism,
  pathway.name AS pathway,
  reduce(found = [], edge IN edges |
    CASE WHEN edge.change IS NULL OR edge.change IN found THEN found ELSE found + [edge.change] END) AS change,
  reduce(found = [], edge IN edges |
    CASE WHEN edge.certainty IN found THEN found ELSE found + [edge.certainty] END) AS certainty,
  CASE WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated' ELSE 'contextual' END AS basis,
  [edge IN edges | edge.statement] AS statements,
  reduce(found = [], edge IN edges |
    found + [locator IN edge.locators WHERE NOT locator IN found]) AS sentences,
  reduce(found = [], edge IN edges |
    found + [number IN coalesce(edge.references, []) + coalesce(edge.references_implied, [])
      WHERE NOT number IN found]) AS references,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id,
  mechanism.id AS mechanism_id
ORDER BY basis DESC, countermeasure, mechanism, countermeasure_id
LIMIT $limit

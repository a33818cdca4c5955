// name: single_sentence_mechanisms
// title: Which mechanisms rest on one cited work, or on none?
// family: evidence
// about: Counts the works cited, printed or implied, by all claims that say the mechanism goes with failure of a therapy.
// param: limit  integer = 100  Most rows to return
// returns: mechanism  string  Name of the mechanism
// returns: works  integer  How many works those claims cite
// returns: therapies  list<string>  Therapies that they name
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: mechanism_id  string  Identifier of the mechanism
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-
    [edge:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (:IRTherapy|IRDrug)
WHERE mechanism.id STARTS WITH 'ir:mechanism/'
WITH mechanism, edge
ORDER BY edge.claim
WITH mechanism, collect(DISTINCT edge) AS edges
WITH
  mechanism,
  edges,
  COUNT {
    UNWIND edges AS edge
    UNWIND
      coalesce(edge.references, []) + coalesce(edge.references_implied, []) AS
        number
    RETURN DISTINCT number
  } AS works
WHERE works < 2
CALL (edges) {
  UNWIND edges AS edge
  WITH DISTINCT endNode(edge).name AS name
  ORDER BY name
  RETURN collect(name) AS therapies
}
CALL (edges) {
  UNWIND edges AS edge
  UNWIND edge.locators AS locator
  WITH DISTINCT locator
  ORDER BY locator
  RETURN collect(locator) AS sentences
}
CALL (edges) {
  UNWIND edges AS edge
  UNWIND
    coalesce(edge.references, []) + coalesce(edge.references_implied, []) AS n
  WITH DISTINCT n
  ORDER BY n
  RETURN collect(n) AS references
}
RETURN
  mechanism.name AS mechanism,
  works,
  therapies,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY works, mechanism, mechanism_id
LIMIT $limit

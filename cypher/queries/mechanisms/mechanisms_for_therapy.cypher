// name: mechanisms_for_therapy
// title: Which mechanisms defeat a therapy?
// family: mechanisms
// about: asserted where the text says that the mechanism makes the therapy fail or weakens it, associated where it only goes with failure.
// about: The therapy as named is meant; broader and narrower therapies are asked for by their own names.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: associated  boolean = true  Also mechanisms that only go with failure
// param: limit  integer = 100  Most rows to return
// returns: mechanism  string  Name of the mechanism
// returns: therapy  string  Name of the therapy
// returns: relation  string  asserted or associated
// returns: certainty  list<string>  How sure the text is of the claims
// returns: phases  list<string>  Phases of resistance that the claims name
// returns: tumors  list<string>  Tumours in which the claims hold
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: mechanism_id  string  Identifier of the mechanism
// example: therapy = "anti-PD-1"
MATCH (therapy:ImmunoResistance&(IRTherapy|IRDrug) {id: $therapy})
MATCH (mechanism:IRMechanism)<-[:IR_SUBJECT]-(claim:IRClaim)-[:IR_OBJECT]->(therapy)
WHERE claim.predicate IN ['causes_resistance_to', 'impairs_efficacy_of']
  OR ($associated AND claim.predicate = 'associated_with_resistance_to')
WITH mechanism, therapy, claim,
  CASE claim.predicate WHEN 'associated_with_resistance_to' THEN 'associated' ELSE 'asserted' END AS relation
ORDER BY claim.id
WITH mechanism, therapy, relation, collect(claim) AS found
RETURN
  mechanism.name AS mechanism,
  therapy.name AS therapy,
  relation,
  reduce(list = [], claim IN found |
    CASE WHEN claim.certainty IN list THEN list ELSE list + [claim.certainty] END) AS certainty,
  reduce(list = [], claim IN found |
    list + [phase IN coalesce(claim.phase, []) WHERE NOT phase IN list]) AS phases,
  COLLECT {
    UNWIND found AS claim
    MATCH (claim)-[:IR_IN_TUMOR]->(tumor:IRTumor)
    RETURN DISTINCT tumor.name AS name
    ORDER BY name
  } AS tumors,
  [claim IN found | claim.statement] AS statements,
  reduce(list = [], claim IN found |
    list + [locator IN claim.locators WHERE NOT locator IN list]) AS sentences,
  reduce(list = [], claim IN found |
    list + [number IN coalesce(claim.references, []) + coalesce(claim.references_implied, [])
      WHERE NOT number IN list]) AS references,
  [claim IN found | claim.id] AS claims,
  mechanism.id AS mechanism_id
ORDER BY relation, mechanism, mechanism_id
LIMIT $limit

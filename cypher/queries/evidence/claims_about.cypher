// name: claims_about
// title: What does the review say of anything?
// family: evidence
// about: Every claim in which the entity is subject, object or context.
// param: entity  entity:IRGene|IRGeneGroup|IRMicroRNA|IRVariant|IRMolecule|IRPathway|IRProcess|IRCell|IRDrug|IRTherapy|IRTumor|IRDisease|IRTrial|IRStudy|IROutcome|IRMechanism|IRCountermeasure|IRStrategyClass  Any name or identifier
// param: limit  integer = 100  Most rows to return
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: relation  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 where none is said
// returns: roles  list<string>  subject, object or context
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// example: entity = "LAG-3"
MATCH (entity:ImmunoResistance {id: $entity})
MATCH (entity)<-[link]-(claim:IRClaim)
WITH
  claim,
  collect(
    DISTINCT
    CASE type(link)
      WHEN 'IR_SUBJECT' THEN 'subject'
      WHEN 'IR_OBJECT' THEN 'object'
      ELSE 'context'
    END) AS found
CALL (found) {
  UNWIND found AS role
  WITH role
  ORDER BY role DESC
  RETURN collect(role) AS roles
}
MATCH
  (claim)-[:IR_SUBJECT]->
  (subject:ImmunoResistance)-[edge]->
  (object:ImmunoResistance)
WHERE edge.claim = claim.id
WITH claim, subject, object, roles, [edge] AS edges
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
  claim.id AS claim,
  subject.name AS subject,
  claim.predicate AS relation,
  object.name AS object,
  claim.sign AS sign,
  roles,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims
ORDER BY claim
LIMIT $limit

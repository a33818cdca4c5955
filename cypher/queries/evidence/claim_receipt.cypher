// name: claim_receipt
// title: What does a claim rest on?
// family: evidence
// about: The receipt: the claim as a path, in our own words, with its context, its sentences, the works cited there and the review itself.
// param: claims  claims  One or more claim ids, such as c0001
// param: limit  integer = 100  Most rows to return
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: predicate  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 where none is said
// returns: statement  string  The claim in our own words
// returns: certainty  string  asserted, suggested, proposed or ongoing
// returns: basis  string  stated or contextual
// returns: phase  list<string>  Phases of resistance that the claim names
// returns: qualifiers  list<string>  What changes, and how
// returns: quantity  string?  The figure as printed
// returns: context  list<string>  Therapies, tumours, models, cells and outcomes under which the claim holds
// returns: locators  list<string>  Where the source says it: source, section and sentence
// returns: references  list<string>  Works printed in the claim's own sentences
// returns: references_implied  list<string>  Works printed at the end of the run of sentences
// returns: issues  list<string>  How misprints and contradictions that touch the claim were read
// returns: conflicts  list<string>  Claims that exclude this one, and why both stand
// returns: source  string  The source, as a link
// example: claims = "c0001"
MATCH (claim:ImmunoResistance&IRClaim)
WHERE claim.id IN $claims
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)
MATCH (claim)-[:IR_OBJECT]->(object:ImmunoResistance)
CALL (claim) {
  MATCH
    (claim)-
      [:IR_UNDER_THERAPY
        |IR_IN_TUMOR
        |IR_SHOWN_IN
        |IR_IN_CELL
        |IR_WITH_OUTCOME
        |IR_COMPARED_WITH]->
    (entity)
  WITH DISTINCT entity.name AS name
  ORDER BY name
  RETURN collect(name) AS context
}
CALL (claim) {
  MATCH (claim)-[cites:IR_CITES]->(reference:IRReference)
  WHERE NOT cites.implied
  WITH reference
  ORDER BY reference.number
  RETURN
    collect(
      reference.name +
      coalesce(' PMID:' + reference.pmid, '') +
      coalesce(' doi:' + reference.doi, '')) AS references
}
CALL (claim) {
  MATCH (claim)-[cites:IR_CITES]->(reference:IRReference)
  WHERE cites.implied
  WITH reference
  ORDER BY reference.number
  RETURN
    collect(
      reference.name +
      coalesce(' PMID:' + reference.pmid, '') +
      coalesce(' doi:' + reference.doi, '')) AS references_implied
}
CALL (claim) {
  MATCH (issue:IRCurationIssue)-[:IR_CONCERNS]->(claim)
  WITH issue.issue_category + ': ' + issue.reading AS reading
  ORDER BY reading
  RETURN collect(reading) AS issues
}
CALL (claim) {
  MATCH (claim)-[conflict:IR_CONFLICTS_WITH]-(other:IRClaim)
  WITH other.id + ': ' + conflict.reason AS reason
  ORDER BY reason
  RETURN collect(reason) AS conflicts
}
CALL (claim) {
  MATCH (claim)-[:IR_STATED_IN]->(:IRPassage)-[:IR_IN_SOURCE]->(work:IRSource)
  WITH DISTINCT 'https://doi.org/' + work.doi AS link
  ORDER BY link
  RETURN head(collect(link)) AS source
}
RETURN
  claim.id AS claim,
  subject.name AS subject,
  claim.predicate AS predicate,
  object.name AS object,
  claim.sign AS sign,
  claim.statement AS statement,
  claim.certainty AS certainty,
  claim.basis AS basis,
  coalesce(claim.phase, []) AS phase,
  coalesce(claim.qualifiers, []) AS qualifiers,
  claim.quantity AS quantity,
  context,
  [locator IN claim.locators | claim.source + ':' + locator] AS locators,
  references,
  references_implied,
  issues,
  conflicts,
  source,
  [claim.id] AS claims
ORDER BY claim
LIMIT $limit

// name: claim_receipt
// title: What is the evidence for a claim?
// family: evidence
// about: The receipt of a claim: its path, statement, context, sentences, cited works and source. A work begins with "probably" unless it is sure that its number stands for it.
// param: claims  claims  One or more claim ids, such as c0001
// param: limit  integer = 100  Maximum number of rows
// returns: claim  string  The claim's id
// returns: subject  string  Name of the subject
// returns: predicate  string  The claim's predicate
// returns: object  string  Name of the object
// returns: sign  integer  Effect on the object: 1, -1, or 0 if no direction is stated
// returns: statement  string  The claim in one sentence, in the curators' words
// returns: certainty  string  asserted, suggested, proposed or ongoing
// returns: basis  string  stated, contextual, or looked_up in an authority's file
// returns: phase  list<string>  Phases of resistance that the claim names
// returns: qualifiers  list<string>  What changes, and how
// returns: quantity  string?  The figure as printed
// returns: context  list<string>  Therapies, tumours, models, cells and outcomes for which the claim holds
// returns: locators  list<string>  Where the source says it: source, section and sentence
// returns: references  list<string>  Works whose number is printed in the claim's own sentences
// returns: references_implied  list<string>  Works whose number is printed at the end of the sentences about the same study
// returns: pmids  list<string>  PubMed identifiers of these works, printed and implied, in the order of their numbers
// returns: dois  list<string>  DOIs of these works, in the same order
// returns: titles  list<string>  Titles of the works that are resolved, in the same order
// returns: grades  list<string>  How sure each title is: high, or medium for probably
// returns: issues  list<string>  How misprints and contradictions that concern the claim were read
// returns: conflicts  list<string>  Claims that exclude this one, and why both are kept
// returns: source  string  Link to the source, or the name of the authority whose file says it
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
  MATCH (claim)-[:IR_CITES]->(reference:IRReference)
  WITH DISTINCT reference
  ORDER BY reference.number
  RETURN
    collect(reference.pmid) AS pmids,
    collect(reference.doi) AS dois,
    collect(reference.title) AS titles,
    collect(reference.grade) AS grades
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
  WITH DISTINCT
    CASE work.kind
      WHEN 'authority' THEN work.citation + ', an authority'
      ELSE 'https://doi.org/' + work.doi
    END AS link
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
  pmids,
  dois,
  titles,
  grades,
  issues,
  conflicts,
  source,
  [claim.id] AS claims
ORDER BY claim
LIMIT $limit

// name: combinations_proposed
// title: Which combinations with a therapy does the review name?
// family: countermeasures
// about: Strategies and agents said to be given together with the therapy, in whichever order the text names the two.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: limit  integer = 100  Most rows to return
// returns: partner  string  Name of the strategy or agent
// returns: partner_class  string  Its class
// returns: therapy  string  Name of the therapy
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
// returns: partner_id  string  Identifier of the strategy or agent
// returns: therapy_id  string  Identifier of the therapy
// example: therapy = "anti-PD-1"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH
  (partner:IRCountermeasure|IRDrug|IRTherapy)-[edge:IR_COMBINED_WITH]-(therapy)
WITH partner, therapy, edge
ORDER BY edge.claim
WITH partner, therapy, collect(DISTINCT edge) AS edges
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
  partner.name AS partner,
  head([label IN labels(partner) WHERE label STARTS WITH 'IR']) AS partner_class,
  therapy.name AS therapy,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims,
  partner.id AS partner_id,
  therapy.id AS therapy_id
ORDER BY partner, partner_id
LIMIT $limit

// name: counts_and_rates
// title: Which counts, rates and times does the review print?
// family: trials
// about: Every claim with a figure: as printed, and parsed.
// param: limit  integer = 100  Most rows to return
// returns: subject  string  What is counted
// returns: relation  string  The claim's predicate
// returns: object  string  In whom, or which outcome
// returns: quantity  string  As printed
// returns: percent  float?  Percent, where printed
// returns: numerator  integer?  Numerator, where printed
// returns: denominator  integer?  Denominator, where printed
// returns: value  float?  Value of a time or a fold
// returns: unit  string?  Its unit
// returns: n  integer?  Size of the group, where printed
// returns: certainty  list<string>  How sure the text is of each claim, in their order
// returns: statements  list<string>  The claims in our own words
// returns: sentences  list<string>  Where the review says it: section and sentence
// returns: references  list<integer>  Numbers of the works cited there
// returns: claims  list<string>  Claim ids that carry the answer; never empty
MATCH (claim:ImmunoResistance&IRClaim)
WHERE claim.id STARTS WITH 'ir:claim/' AND claim.quantity IS NOT NULL
MATCH
  (claim)-[:IR_SUBJECT]->
  (subject:ImmunoResistance)-[edge]->
  (object:ImmunoResistance)
WHERE edge.claim = claim.id
WITH claim, subject, object, [edge] AS edges
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
  subject.name AS subject,
  claim.predicate AS relation,
  object.name AS object,
  claim.quantity AS quantity,
  claim.quantity_percent AS percent,
  claim.quantity_numerator AS numerator,
  claim.quantity_denominator AS denominator,
  claim.quantity_value AS value,
  claim.quantity_unit AS unit,
  claim.quantity_n AS n,
  [edge IN edges | edge.certainty] AS certainty,
  [edge IN edges | edge.statement] AS statements,
  sentences,
  references,
  [edge IN edges | edge.claim] AS claims
ORDER BY claims
LIMIT $limit

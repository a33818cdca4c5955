// name: counts_and_rates
// title: Which counts, rates and times does the review print?
// family: trials
// shown: rows
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
MATCH (claim:ImmunoResistance&IRClaim)
WHERE claim.id STARTS WITH 'ir:claim/' AND claim.quantity IS NOT NULL
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)
MATCH (claim)-[:IR_OBJECT]->(object:ImmunoResistance)
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
  [claim.id] AS claims
ORDER BY claims
LIMIT $limit

// name: counts_and_rates
// title: Which counts, rates and times do the sources report?
// family: trials
// shown: rows
// about: Every claim with a figure: as printed, and its parts.
// param: limit  integer = 100  Maximum number of rows
// returns: subject  string  What is counted
// returns: relation  string  The claim's predicate
// returns: object  string  The group in which it is counted, or the outcome
// returns: quantity  string  As printed
// returns: percent  float?  Percentage, if printed
// returns: numerator  integer?  Numerator, if printed
// returns: denominator  integer?  Denominator, if printed
// returns: value  float?  Value of a time or of a fold change
// returns: unit  string?  Its unit
// returns: n  integer?  Size of the group, if printed
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

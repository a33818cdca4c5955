// Distinguish what is stated from what only the context says
// A claim is stated if its own sentences say it, and contextual if only the section does. Named queries leave contextual claims out unless you ask for them. Do the same, or return the basis.
MATCH
  (countermeasure:IRCountermeasure)-[says:IR_COUNTERS_MECHANISM]->
  (mechanism:IRMechanism)
WITH
  countermeasure,
  mechanism,
  collect(DISTINCT says.basis) AS bases,
  collect(says.claim) AS claims
RETURN
  countermeasure.name AS countermeasure,
  mechanism.name AS mechanism,
  CASE
    WHEN 'stated' IN bases THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  claims
ORDER BY basis DESC, countermeasure, mechanism;

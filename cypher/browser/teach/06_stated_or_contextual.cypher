// Keep what is stated apart from what the context makes
// A claim is stated when its own sentences say it, contextual when only the section does. Named queries leave contextual links out unless asked; do the same, or show the basis.
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

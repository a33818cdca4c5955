// Keep what has no answer: mechanisms with their countermeasures, if any
// OPTIONAL MATCH keeps a mechanism that has no countermeasure. Put a condition on the optional part into the WHERE right after it; a WHERE after a later WITH would remove those rows. An empty list means not in this graph. It never means not known.
MATCH (mechanism:IRMechanism)
WHERE
  EXISTS {
  (mechanism)-[:IR_CAUSES_RESISTANCE_TO|IR_IMPAIRS_EFFICACY_OF]->
  (:IRTherapy|IRDrug)
  }
OPTIONAL MATCH
  (countermeasure:IRCountermeasure)-[says:IR_COUNTERS_MECHANISM]->(mechanism)
WHERE says.basis = 'stated'
RETURN
  mechanism.name AS mechanism,
  collect(DISTINCT countermeasure.name) AS countermeasures,
  collect(DISTINCT says.claim) AS claims
ORDER BY size(countermeasures), mechanism;

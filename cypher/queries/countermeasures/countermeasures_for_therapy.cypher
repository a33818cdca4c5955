// name: countermeasures_for_therapy
// title: Which countermeasures overcome resistance to a therapy?
// family: countermeasures
// about: Countermeasures that are said, suggested or proposed to overcome resistance to this therapy. For countermeasures that only make it work better, use enhancers_of_therapy.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: therapy  string  Name of the therapy
// returns: phases  list<string>  Phases of resistance that the claims name
// returns: mode  list<string>  How the countermeasure works
// returns: basis  string  stated, or contextual if one of the links is contextual
// returns: countermeasure_id  string  Identifier of the countermeasure
// example: therapy = "anti-PD-1"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH
  (countermeasure:IRCountermeasure)-[overcomes:IR_OVERCOMES_RESISTANCE_TO]->
  (therapy)
WITH countermeasure, therapy, overcomes
ORDER BY overcomes.claim
WITH countermeasure, therapy, collect(DISTINCT overcomes) AS edges
CALL (edges) {
  UNWIND edges AS edge
  UNWIND coalesce(edge.phase, []) AS phase
  WITH DISTINCT phase
  ORDER BY phase
  RETURN collect(phase) AS phases
}
RETURN
  countermeasure.name AS countermeasure,
  therapy.name AS therapy,
  phases,
  coalesce(countermeasure.mode, []) AS mode,
  CASE
    WHEN all(edge IN edges WHERE edge.basis = 'stated') THEN 'stated'
    ELSE 'contextual'
  END AS basis,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

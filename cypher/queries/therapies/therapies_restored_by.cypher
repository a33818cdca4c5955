// name: therapies_restored_by
// title: Which therapies does a countermeasure restore or enhance?
// family: therapies
// about: The reverse of countermeasures_for_therapy and enhancers_of_therapy.
// param: countermeasure  entity:IRCountermeasure  Any name or identifier of the countermeasure
// param: limit  integer = 100  Maximum number of rows
// returns: therapy  string  Name of the therapy
// returns: countermeasure  string  Name of the countermeasure
// returns: relation  string  overcomes resistance or enhances efficacy
// returns: therapy_id  string  Identifier of the therapy
// example: countermeasure = "TIM-3 blockade"
MATCH (countermeasure:ImmunoResistance&IRCountermeasure {id: $countermeasure})
MATCH
  (countermeasure)-[edge:IR_OVERCOMES_RESISTANCE_TO|IR_ENHANCES_EFFICACY_OF]->
  (therapy:IRTherapy|IRDrug)
WITH
  countermeasure,
  therapy,
  edge,
  CASE type(edge)
    WHEN 'IR_OVERCOMES_RESISTANCE_TO' THEN 'overcomes resistance'
    ELSE 'enhances efficacy'
  END AS relation
WITH countermeasure, therapy, relation, edge
ORDER BY edge.claim
WITH countermeasure, therapy, relation, collect(DISTINCT edge) AS edges
RETURN
  therapy.name AS therapy,
  countermeasure.name AS countermeasure,
  relation,
  [edge IN edges | edge.claim] AS claims,
  therapy.id AS therapy_id
ORDER BY relation DESC, therapy, therapy_id
LIMIT $limit

// name: what_defeats_therapy
// title: Which factors of any class defeat a therapy?
// family: therapies
// about: Mechanisms, variants, genes, processes, cells and studies that cause resistance to this therapy or are associated with it. For factors that were only counted more often when the therapy failed, use counts_and_rates.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: limit  integer = 100  Maximum number of rows
// returns: factor  string  Name of the factor
// returns: factor_class  string  Its class
// returns: therapy  string  Name of the therapy
// returns: relation  string  asserted or associated
// returns: phases  list<string>  Phases of resistance that the claims name
// returns: factor_id  string  Identifier of the factor
// example: therapy = "anti-PD-1"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH
  (factor:ImmunoResistance)-
    [edge:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (therapy)
WITH
  factor,
  therapy,
  edge,
  CASE type(edge)
    WHEN 'IR_ASSOCIATED_WITH_RESISTANCE_TO' THEN 'associated'
    ELSE 'asserted'
  END AS relation
WITH factor, therapy, relation, edge
ORDER BY edge.claim
WITH factor, therapy, relation, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  UNWIND coalesce(edge.phase, []) AS phase
  WITH DISTINCT phase
  ORDER BY phase
  RETURN collect(phase) AS phases
}
RETURN
  factor.name AS factor,
  head([label IN labels(factor) WHERE label STARTS WITH 'IR']) AS factor_class,
  therapy.name AS therapy,
  relation,
  phases,
  [edge IN edges | edge.claim] AS claims,
  factor.id AS factor_id
ORDER BY relation, factor_class, factor, factor_id
LIMIT $limit

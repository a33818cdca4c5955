// name: uncovered_mechanisms
// title: Which mechanisms remain once a countermeasure is added to a therapy?
// family: gaps
// widens: nothing
// about: The answer covers this graph only: not in this graph never means not known.
// about: Mechanisms recorded for the therapy that the countermeasure does not counter.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: countermeasure  entity:IRCountermeasure  Any name or identifier of the countermeasure
// param: associated  boolean = true  Include mechanisms that are only associated with failure
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: therapy  string  Name of the therapy
// returns: countermeasure  string  Name of the countermeasure
// returns: relation  string  asserted or associated
// returns: mechanism_id  string  Identifier of the mechanism
// example: therapy = "anti-PD-1"
// example: countermeasure = "TIM-3 blockade"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH (countermeasure:ImmunoResistance&IRCountermeasure {id: $countermeasure})
MATCH
  (mechanism:IRMechanism)-
    [edge:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (therapy)
WHERE
  ($associated OR type(edge) <> 'IR_ASSOCIATED_WITH_RESISTANCE_TO') AND
  NOT EXISTS {
  (countermeasure)-[:IR_COUNTERS_MECHANISM]->(mechanism)
  }
WITH
  mechanism,
  therapy,
  countermeasure,
  edge,
  CASE type(edge)
    WHEN 'IR_ASSOCIATED_WITH_RESISTANCE_TO' THEN 'associated'
    ELSE 'asserted'
  END AS relation
WITH mechanism, therapy, countermeasure, relation, edge
ORDER BY edge.claim
WITH
  mechanism,
  therapy,
  countermeasure,
  relation,
  collect(DISTINCT edge) AS edges
RETURN
  mechanism.name AS mechanism,
  therapy.name AS therapy,
  countermeasure.name AS countermeasure,
  relation,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY relation, mechanism, mechanism_id
LIMIT $limit

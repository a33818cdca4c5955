// name: mechanisms_shared_by_therapies
// title: Which mechanisms defeat both of two therapies?
// family: mechanisms
// widens: nothing
// about: Both asserted and associated claims count. The column relation gives one word for each therapy, in the order of the parameters.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: other  entity:IRTherapy|IRDrug  Any name or identifier of the other therapy
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: therapy  string  Name of the therapy
// returns: other  string  Name of the other therapy
// returns: relation  string  asserted or associated, for the first and for the other
// returns: mechanism_id  string  Identifier of the mechanism
// example: therapy = "anti-CTLA-4"
// example: other = "anti-PD-1"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH (other:ImmunoResistance& (IRTherapy|IRDrug) {id: $other})
MATCH
  (mechanism:IRMechanism)-
    [first:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (therapy)
MATCH
  (mechanism)-
    [second:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (other)
WITH
  mechanism,
  therapy,
  other,
  collect(DISTINCT first) AS firsts,
  collect(DISTINCT second) AS seconds
WITH
  mechanism,
  therapy,
  other,
  firsts + seconds AS found,
  CASE
    WHEN
      any(edge IN firsts WHERE type(edge) <> 'IR_ASSOCIATED_WITH_RESISTANCE_TO')
      THEN 'asserted'
    ELSE 'associated'
  END +
  ', ' +
  CASE
    WHEN
      any(
        edge IN seconds WHERE type(edge) <> 'IR_ASSOCIATED_WITH_RESISTANCE_TO'
      )
      THEN 'asserted'
    ELSE 'associated'
  END AS relation
UNWIND found AS edge
WITH mechanism, therapy, other, relation, edge
ORDER BY edge.claim
WITH mechanism, therapy, other, relation, collect(DISTINCT edge) AS edges
RETURN
  mechanism.name AS mechanism,
  therapy.name AS therapy,
  other.name AS other,
  relation,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY mechanism, mechanism_id
LIMIT $limit

// name: covering_sets
// title: Which smallest sets of countermeasures cover the mechanisms recorded for a therapy, and in a tumour?
// family: gaps
// widens: nothing
// about: The answer covers this graph only: not in this graph never means not known.
// about: Sets of one to three countermeasures in which every member is needed. Sets that counter the most mechanisms come first. Among equals, smaller sets come first.
// about: The column open lists the mechanisms that no member counters. With a tumour, only mechanisms with a claim about that tumour are considered.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: tumor  entity:IRTumor = null  Any name or identifier of a tumour; null for all
// param: associated  boolean = true  Include mechanisms that are only associated with failure
// param: contextual  boolean = true  Include contextual links (made by the section, not by the claim's own sentences)
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasures  list<string>  Names of the countermeasures in the set
// returns: covered  list<string>  Mechanisms that they counter
// returns: open  list<string>  Mechanisms that none of them counters
// returns: size  integer  Number of countermeasures
// example: therapy = "anti-PD-1"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH
  (mechanism:IRMechanism)-
    [resists:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (therapy)
WHERE
  ($associated OR type(resists) <> 'IR_ASSOCIATED_WITH_RESISTANCE_TO') AND
  ($tumor IS NULL OR
    EXISTS {
    (mechanism)<-[:IR_SUBJECT]-
    (:IRClaim)-[:IR_IN_TUMOR]->
    (:IRTumor {id: $tumor})
    })
WITH therapy, mechanism
ORDER BY mechanism.name, mechanism.id
WITH therapy, collect(DISTINCT mechanism) AS mechanisms
UNWIND mechanisms AS mechanism
MATCH
  (countermeasure:IRCountermeasure)-[counters:IR_COUNTERS_MECHANISM]->
  (mechanism)
WHERE $contextual OR counters.basis = 'stated'
WITH therapy, mechanisms, countermeasure, collect(DISTINCT mechanism) AS covers
ORDER BY countermeasure.id
WITH
  therapy,
  mechanisms,
  collect({member: countermeasure, covers: covers}) AS offers
UNWIND range(0, size(offers) - 1) AS i
UNWIND range(i, size(offers) - 1) AS j
UNWIND range(j, size(offers) - 1) AS k
WITH therapy, mechanisms, offers, i, j, k
WHERE (i = j AND j = k) OR (i < j AND (j = k OR j < k))
WITH
  therapy,
  mechanisms,
  [
    index IN
    CASE
      WHEN j = k AND i = j THEN [i]
      WHEN j = k THEN [i, j]
      ELSE [i, j, k]
    END
    | offers[index]
  ] AS chosen
WHERE
  all(
    one IN chosen
    WHERE
      any(
        mechanism IN one.covers
        WHERE
          none(
            other IN chosen
            WHERE other.member <> one.member AND mechanism IN other.covers
          )
      )
  )
WITH
  therapy,
  mechanisms,
  [one IN chosen | one.member] AS members,
  reduce(all = [], one IN chosen | all + one.covers) AS covered
CALL (therapy, mechanisms, members, covered) {
  UNWIND members AS member
  MATCH (member)-[edge:IR_COUNTERS_MECHANISM]->(mechanism:IRMechanism)
  WHERE mechanism IN mechanisms AND ($contextual OR edge.basis = 'stated')
  RETURN edge
    UNION
  UNWIND covered AS mechanism
  MATCH
    (mechanism)-
      [edge:IR_CAUSES_RESISTANCE_TO
        |IR_IMPAIRS_EFFICACY_OF
        |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
    (therapy)
  WHERE $associated OR type(edge) <> 'IR_ASSOCIATED_WITH_RESISTANCE_TO'
  RETURN edge
}
WITH mechanisms, members, covered, edge
ORDER BY edge.claim
WITH mechanisms, members, covered, collect(DISTINCT edge) AS edges
RETURN
  [member IN members | member.name] AS countermeasures,
  [mechanism IN mechanisms WHERE mechanism IN covered | mechanism.name] AS covered,
  [mechanism IN mechanisms WHERE NOT mechanism IN covered | mechanism.name] AS open,
  size(members) AS size,
  [edge IN edges | edge.claim] AS claims
ORDER BY size(covered) DESC, size, countermeasures
LIMIT $limit

// name: mechanisms_for_therapies
// title: Which mechanisms defeat several therapies at once?
// family: mechanisms
// about: One row per mechanism; mechanisms that defeat the most therapies come first.
// about: The column defeated lists these therapies. The column unrecorded lists the others: they are not in this graph, which never means not known.
// param: therapies  entities:IRTherapy|IRDrug  Names or identifiers of the therapies or agents
// param: associated  boolean = true  Include mechanisms that are only associated with failure
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: defeated  list<string>  The therapies that it defeats
// returns: unrecorded  list<string>  The other therapies: nothing is recorded in this graph
// returns: number  integer  Number of the therapies that it defeats
// returns: relations  list<string>  asserted or associated, in the order of defeated
// returns: mechanism_id  string  Identifier of the mechanism
// example: therapies = ["anti-CTLA-4", "anti-PD-1", "anti-PD-L1"]
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug))
WHERE therapy.id IN $therapies
WITH therapy
ORDER BY therapy.name, therapy.id
WITH collect(therapy) AS therapies
UNWIND therapies AS therapy
MATCH
  (mechanism:IRMechanism)-
    [edge:IR_CAUSES_RESISTANCE_TO
      |IR_IMPAIRS_EFFICACY_OF
      |IR_ASSOCIATED_WITH_RESISTANCE_TO]->
  (therapy)
WHERE $associated OR type(edge) <> 'IR_ASSOCIATED_WITH_RESISTANCE_TO'
WITH
  therapies,
  mechanism,
  therapy,
  collect(DISTINCT edge) AS found,
  CASE
    WHEN
      any(
        one IN collect(type(edge))
        WHERE one <> 'IR_ASSOCIATED_WITH_RESISTANCE_TO'
      )
      THEN 'asserted'
    ELSE 'associated'
  END AS relation
ORDER BY therapy.name, therapy.id
WITH
  therapies,
  mechanism,
  collect(therapy) AS defeated,
  collect(relation) AS relations,
  collect(found) AS lists
UNWIND lists AS found
UNWIND found AS edge
WITH therapies, mechanism, defeated, relations, edge
ORDER BY edge.claim
WITH therapies, mechanism, defeated, relations, collect(DISTINCT edge) AS edges
RETURN
  mechanism.name AS mechanism,
  [one IN defeated | one.name] AS defeated,
  [one IN therapies WHERE NOT one IN defeated | one.name] AS unrecorded,
  size(defeated) AS number,
  relations,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY number DESC, mechanism, mechanism_id
LIMIT $limit

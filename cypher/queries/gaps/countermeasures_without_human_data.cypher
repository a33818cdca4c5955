// name: countermeasures_without_human_data
// title: For which countermeasures does the graph hold no data from people?
// family: gaps
// about: An empty or a listed answer speaks of this graph, one review of 2019: not in this graph never means not known.
// about: Looks for a claim about the strategy or a component that was shown in patients or in their samples; a therapy that the strategy is only combined with does not count, nor human research of which the text leaves open whether people or cells were studied.
// about: The claims are those that make it a countermeasure.
// param: limit  integer = 100  Most rows to return
// returns: countermeasure  string  Name of the strategy
// returns: mode  list<string>  How the strategy works
// returns: searched  string  What was looked for and not found
// returns: countermeasure_id  string  Identifier of the strategy
MATCH (countermeasure:ImmunoResistance&IRCountermeasure)
WHERE
  countermeasure.id STARTS WITH 'ir:countermeasure/' AND
  NOT EXISTS {
    MATCH
      (countermeasure)(()-[:IR_HAS_COMPONENT]->()){0,1}(agent)<-[:IR_SUBJECT]-
      (:IRClaim)-[:IR_SHOWN_IN]->
      (study:IRStudy)
    WHERE
      NOT EXISTS { (countermeasure)-[:IR_COMBINED_WITH]->(agent) } AND
      study.organism = 'Homo sapiens' AND
      study.system IN [
        'patients',
        'patient_samples',
        'meta_analysis',
        'data_set'
      ]
  }
MATCH
  (countermeasure)-
    [edge:IR_HAS_COMPONENT
      |IR_COMBINED_WITH
      |IR_TARGETS
      |IR_OVERCOMES_RESISTANCE_TO
      |IR_ENHANCES_EFFICACY_OF
      |IR_PROPOSED_FOR
      |IR_CLASSIFIED_IN
      |IR_COUNTERS_MECHANISM]->
  (:ImmunoResistance)
WITH countermeasure, edge
ORDER BY edge.claim
WITH countermeasure, collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  coalesce(countermeasure.mode, []) AS mode,
  'shown_in a study of patients or their samples' AS searched,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY countermeasure, countermeasure_id
LIMIT $limit

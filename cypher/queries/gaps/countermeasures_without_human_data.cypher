// name: countermeasures_without_human_data
// title: Which countermeasures have no data from people in this graph?
// family: gaps
// about: The answer covers this graph only: not in this graph never means not known.
// about: Looks for a claim about the countermeasure or a component that was shown in patients or in their samples. Two things do not count: a therapy that is only combined with the countermeasure, and human research if the source does not say whether people or cells were studied.
// about: The claims are those that show that it is a countermeasure.
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: mode  list<string>  How the countermeasure works
// returns: searched  string  What was looked for and not found
// returns: countermeasure_id  string  Identifier of the countermeasure
MATCH (countermeasure:ImmunoResistance&IRCountermeasure)
WHERE
  countermeasure.id STARTS WITH 'ir:countermeasure/' AND
  NOT EXISTS {
    MATCH
      (countermeasure)
      (()-[:IR_HAS_COMPONENT]->()){0,1}
      (agent)<-[:IR_SUBJECT]-
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

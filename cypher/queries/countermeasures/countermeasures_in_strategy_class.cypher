// name: countermeasures_in_strategy_class
// title: Which countermeasures stand in a column of the review's Table 1?
// family: countermeasures
// about: The table reached us flattened; cell_certainty says how sure each cell's column is.
// param: strategy_class  entity:IRStrategyClass  Name of the column
// param: limit  integer = 100  Most rows to return
// returns: countermeasure  string  Name of the strategy
// returns: strategy_class  string  Name of the column
// returns: cell_certainty  string  sure, likely or unsure
// returns: countermeasure_id  string  Identifier of the strategy
// example: strategy_class = "T cell synergism"
MATCH (strategy_class:ImmunoResistance&IRStrategyClass {id: $strategy_class})
MATCH
  (countermeasure:IRCountermeasure)-[edge:IR_CLASSIFIED_IN]->(strategy_class)
WITH countermeasure, strategy_class, edge
ORDER BY edge.claim
WITH countermeasure, strategy_class, collect(DISTINCT edge) AS edges
RETURN
  countermeasure.name AS countermeasure,
  strategy_class.name AS strategy_class,
  head([edge IN edges | edge.cell_certainty]) AS cell_certainty,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY cell_certainty, countermeasure, countermeasure_id
LIMIT $limit

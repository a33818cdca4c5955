// name: countermeasures_in_strategy_class
// title: Which countermeasures are in one column of a source's table of strategies?
// family: countermeasures
// widens: nothing
// about: In flattened text the column of a cell can be a guess; cell_certainty says how certain the guess is.
// param: strategy_class  entity:IRStrategyClass  Name of the column
// param: limit  integer = 100  Maximum number of rows
// returns: countermeasure  string  Name of the countermeasure
// returns: strategy_class  string  Name of the column
// returns: cell_certainty  string  sure, likely or unsure
// returns: countermeasure_id  string  Identifier of the countermeasure
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

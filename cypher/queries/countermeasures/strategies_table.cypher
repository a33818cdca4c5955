// name: strategies_table
// title: Which countermeasures does a source list in its table of strategies?
// family: countermeasures
// about: Every cell of the table with its column. In flattened text the column can be a guess; cell_certainty says how certain the guess is.
// param: limit  integer = 100  Maximum number of rows
// returns: strategy_class  string  Column of the table
// returns: countermeasure  string  Name of the countermeasure
// returns: cell_certainty  string  sure, likely or unsure
// returns: countermeasure_id  string  Identifier of the countermeasure
MATCH (strategy_class:ImmunoResistance&IRStrategyClass)
WHERE strategy_class.id STARTS WITH 'ir:strategy-class/'
MATCH
  (countermeasure:IRCountermeasure)-[edge:IR_CLASSIFIED_IN]->(strategy_class)
WITH strategy_class, countermeasure, edge
ORDER BY edge.claim
WITH strategy_class, countermeasure, collect(DISTINCT edge) AS edges
RETURN
  strategy_class.name AS strategy_class,
  countermeasure.name AS countermeasure,
  head([edge IN edges | edge.cell_certainty]) AS cell_certainty,
  [edge IN edges | edge.claim] AS claims,
  countermeasure.id AS countermeasure_id
ORDER BY strategy_class, cell_certainty, countermeasure, countermeasure_id
LIMIT $limit

// Rendered from loaders/data/vocabulary/predicates.tsv by `make cypher`; change the table, not this file.
// Indicates response, resistance or prognosis.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_BIOMARKER_OF {claim: row.claim}]->(o)
SET
  r.sign = row.sign,
  r.phase = row.phase,
  r.certainty = row.certainty,
  r.basis = row.basis,
  r.locators = row.locators,
  r.references = row.references,
  r.references_implied = row.references_implied,
  r.source = row.source,
  r.date = row.date,
  r.statement = row.statement,
  r.aspect = row.aspect,
  r.direction = row.direction,
  r.change = row.change,
  r.mode = row.mode,
  r.correlation = row.correlation,
  r.timing = row.timing,
  r.route = row.route,
  r.cell_certainty = row.cell_certainty
RETURN count(r) AS landed

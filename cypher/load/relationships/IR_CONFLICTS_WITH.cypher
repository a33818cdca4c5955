// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The two claims exclude each other; both stand.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_CONFLICTS_WITH]->(o)
SET r.kind = row.kind, r.reason = row.reason
RETURN count(r) AS landed

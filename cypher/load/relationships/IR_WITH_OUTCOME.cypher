// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The outcome that the claim speaks of.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_WITH_OUTCOME]->(o)
RETURN count(r) AS landed

// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The sentence or the reference belongs to this work.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_IN_SOURCE]->(o)
RETURN count(r) AS landed

// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The issue touches this claim or sentence.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_CONCERNS]->(o)
RETURN count(r) AS landed

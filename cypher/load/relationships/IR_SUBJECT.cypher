// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// What the claim is about.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_SUBJECT]->(o)
RETURN count(r) AS landed

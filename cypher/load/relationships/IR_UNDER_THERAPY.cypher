// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The claim holds under this therapy.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_UNDER_THERAPY]->(o)
RETURN count(r) AS landed

// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The claim holds in this tumour.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_IN_TUMOR]->(o)
RETURN count(r) AS landed

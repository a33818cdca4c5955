// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The other group or treatment of the comparison.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_COMPARED_WITH]->(o)
RETURN count(r) AS landed

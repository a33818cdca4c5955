// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The claim's or sentence's printed reference; implied when it stands at the end of a run of sentences.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_CITES]->(o)
SET r.implied = row.implied
RETURN count(r) AS landed

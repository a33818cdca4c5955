// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The claim was shown in this cohort, model or data set.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_SHOWN_IN]->(o)
RETURN count(r) AS landed

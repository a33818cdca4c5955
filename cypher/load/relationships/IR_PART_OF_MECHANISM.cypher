// Rendered from loaders/data/vocabulary/links.tsv by `make cypher`; change the table, not this file.
// The claim belongs to the story of this mechanism.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:IR_PART_OF_MECHANISM]->(o)
RETURN count(r) AS landed

// Relationships that the plan, made under the release's lock in the same transaction, says are missing. MERGE of a type known only at run time may scan all relationships for each row; CREATE reads none.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
CREATE (s)-[r:$(row.type)]->(o)
SET r = row.properties
RETURN count(r) AS landed

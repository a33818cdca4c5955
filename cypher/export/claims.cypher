// Relationships of one type that carry claims, in the file of `kg cypher`: type and values are written into the text.
UNWIND $rows AS row
MATCH (s:ImmunoResistance {id: row.start})
MATCH (o:ImmunoResistance {id: row.end})
MERGE (s)-[r:$($type) {claim: row.properties.claim}]->(o)
SET r += $absent, r += row.properties
RETURN count(r) AS landed

// Nodes of one class in the file of `kg cypher`: label and values are written into the text.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET n: $ ($label), n += $absent, n += row.properties
RETURN count(n) AS landed

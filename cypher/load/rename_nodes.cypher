// Entities that found a better identifier keep their node, and so what strangers hung on it.
UNWIND $rows AS row
MATCH (n:ImmunoResistance {id: row.old})
SET n.id = row.new
RETURN count(n) AS landed

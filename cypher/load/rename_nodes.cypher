// Entities that gain a better identifier keep their node, and so the relationships that others attached to it.
UNWIND $rows AS row
MATCH (n:ImmunoResistance {id: row.old})
SET n.id = row.new
RETURN count(n) AS landed

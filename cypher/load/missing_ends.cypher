// Rows without an end node: for the error message, before the transaction is rolled back.
UNWIND $rows AS row
OPTIONAL MATCH (s:ImmunoResistance {id: row.start})
OPTIONAL MATCH (o:ImmunoResistance {id: row.end})
WITH row, s, o
WHERE s IS NULL OR o IS NULL
RETURN row.type AS type, row.start AS start, row.end AS end
ORDER BY type, start, end
LIMIT 20

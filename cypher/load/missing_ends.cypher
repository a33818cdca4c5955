// Rows without an end node: for the error message, after the transaction was rolled back.
UNWIND $rows AS row
OPTIONAL MATCH (s:ImmunoResistance {id: row.start})
OPTIONAL MATCH (o:ImmunoResistance {id: row.end})
WITH row, s, o
WHERE s IS NULL OR o IS NULL
RETURN row.start AS start, row.end AS end
ORDER BY start, end
LIMIT 20

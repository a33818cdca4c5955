// The same, together with the foreign relationships on these nodes; only on request.
UNWIND $elements AS element
MATCH (n:ImmunoResistance)
WHERE elementId(n) = element
DETACH DELETE n
RETURN count(*) AS landed

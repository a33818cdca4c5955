// The same, with the relationships of strangers that hold them; only when told so.
UNWIND $elements AS element
MATCH (n:ImmunoResistance)
WHERE elementId(n) = element
DETACH DELETE n
RETURN count(*) AS landed

// Nodes of this graph that the new release no longer has; fails if a foreign relationship is attached to one.
UNWIND $elements AS element
MATCH (n:ImmunoResistance)
WHERE elementId(n) = element
DELETE n
RETURN count(*) AS landed

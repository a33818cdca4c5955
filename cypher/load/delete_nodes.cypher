// Nodes of ours that the new release no longer has; fails when a stranger's relationship still holds one.
UNWIND $elements AS element
MATCH (n:ImmunoResistance)
WHERE elementId(n) = element
DELETE n
RETURN count(*) AS landed

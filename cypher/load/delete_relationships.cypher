// Relationships of this graph that the new release no longer has.
UNWIND $elements AS element
MATCH (s:ImmunoResistance)-[r]->()
WHERE elementId(r) = element
DELETE r
RETURN count(*) AS landed

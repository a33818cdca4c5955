// Every node of this graph as stored: for the plan, the hash and the report of what others added.
MATCH (n:ImmunoResistance)
RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties

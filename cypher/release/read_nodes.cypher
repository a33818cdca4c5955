// Every node of ours as it is: for the plan, the hash and the report of what strangers added.
MATCH (n:ImmunoResistance)
RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties

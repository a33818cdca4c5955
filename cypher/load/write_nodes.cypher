// Nodes that are new or changed, of every class. One text for all: a server that has just started plans each text anew. A declared property that a node does not have comes as null and goes; properties that others added stay.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET n += row.properties, n: $ (row.label)
RETURN count(n) AS landed

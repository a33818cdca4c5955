// Bridges to the same thing in a neighbour's graph. They start at this graph; nothing in the neighbour's graph is changed.
UNWIND $rows AS row
MATCH (ours:ImmunoResistance {id: row.ours})
MATCH (theirs)
WHERE elementId(theirs) = row.theirs
CREATE (ours)-[bridge:IR_SAME_AS]->(theirs)
SET bridge = row.properties
RETURN count(bridge) AS landed

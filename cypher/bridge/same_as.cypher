// Bridges to the same thing in a neighbour's graph: from ours to theirs, and nothing is written on theirs.
UNWIND $rows AS row
MATCH (ours:ImmunoResistance {id: row.ours})
MATCH (theirs)
WHERE elementId(theirs) = row.theirs
CREATE (ours)-[bridge:IR_SAME_AS]->(theirs)
SET bridge = row.properties
RETURN count(bridge) AS landed

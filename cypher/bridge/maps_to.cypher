// Bridges to a close, broader or narrower thing in a neighbour's graph. They start at this graph; nothing in the neighbour's graph is changed.
UNWIND $rows AS row
MATCH (ours:ImmunoResistance {id: row.ours})
MATCH (theirs)
WHERE elementId(theirs) = row.theirs
CREATE (ours)-[bridge:IR_MAPS_TO]->(theirs)
SET bridge = row.properties
RETURN count(bridge) AS landed

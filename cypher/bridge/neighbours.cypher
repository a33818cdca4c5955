// The linked neighbours and the number of their bridges.
MATCH (ours:ImmunoResistance)-[bridge:IR_SAME_AS|IR_MAPS_TO]->(theirs)
WHERE bridge.neighbour IS NOT NULL AND NOT theirs:ImmunoResistance
RETURN bridge.neighbour AS neighbour, count(bridge) AS bridges
ORDER BY neighbour

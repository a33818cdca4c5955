// Which neighbours' graphs are bridged, and by how many links.
MATCH (ours:ImmunoResistance)-[bridge:IR_SAME_AS|IR_MAPS_TO]->(theirs)
WHERE bridge.neighbour IS NOT NULL AND NOT theirs:ImmunoResistance
RETURN bridge.neighbour AS neighbour, count(bridge) AS bridges
ORDER BY neighbour

// Every bridge that is applied: from ours to theirs, with where it leads.
MATCH (ours:ImmunoResistance)-[bridge:IR_SAME_AS|IR_MAPS_TO]->(theirs)
WHERE bridge.neighbour IS NOT NULL AND NOT theirs:ImmunoResistance
RETURN
  elementId(bridge) AS bridge,
  ours.id AS ours,
  elementId(theirs) AS theirs,
  type(bridge) AS type,
  properties(bridge) AS properties
ORDER BY ours, theirs, bridge

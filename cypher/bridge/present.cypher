// Every bridge in the database, with the node that it leads to.
MATCH (ours:ImmunoResistance)-[bridge:IR_SAME_AS|IR_MAPS_TO]->(theirs)
WHERE bridge.neighbour IS NOT NULL AND NOT theirs:ImmunoResistance
RETURN
  elementId(bridge) AS bridge,
  ours.id AS ours,
  elementId(theirs) AS theirs,
  type(bridge) AS type,
  properties(bridge) AS properties
ORDER BY ours, theirs, bridge

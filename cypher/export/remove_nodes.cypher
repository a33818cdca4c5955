// Nodes of one class that the release no longer has, with their bridges, in the file of `kg cypher`.
MATCH (n:ImmunoResistance: $($label))
WHERE NOT n.id IN $keep
OPTIONAL MATCH (n)-[bridge:$any($bridges)]->(other)
WHERE bridge.neighbour IS NOT NULL AND NOT other:ImmunoResistance
WITH n, collect(bridge) AS bridges
FOREACH (bridge IN bridges |
  DELETE bridge
)
DELETE n

// Every relationship that starts at a node of this graph, as stored.
MATCH (s:ImmunoResistance)-[r]->(o)
RETURN
  elementId(r) AS element,
  type(r) AS type,
  elementId(s) AS start,
  elementId(o) AS end,
  o:ImmunoResistance AS ours,
  properties(r) AS properties

// Every foreign relationship that ends at a node of this graph.
MATCH (o:ImmunoResistance)<-[r]-(s)
WHERE NOT s:ImmunoResistance
RETURN
  elementId(r) AS element,
  type(r) AS type,
  elementId(o) AS end,
  labels(s) AS labels

// Nodes of a neighbour with a label and with one of the values as their key, and the nodes that replace them.
MATCH (theirs:$($label))
WHERE theirs[$key] IN $values AND NOT theirs:ImmunoResistance
OPTIONAL MATCH (theirs)-[:$($replaced_by)]->(successor:$($label))
WITH theirs, collect(successor) AS successors
RETURN
  elementId(theirs) AS element,
  theirs[$key] AS value,
  labels(theirs) AS labels,
  properties(theirs) AS properties,
  [
    one IN successors
    | {
      element: elementId(one),
      value: one[$key],
      labels: labels(one),
      properties: properties(one)
    }
  ] AS successors
ORDER BY toString(value), element

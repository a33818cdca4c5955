// Nodes of a neighbour under a label whose key is one of the values, with what took the place of each.
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

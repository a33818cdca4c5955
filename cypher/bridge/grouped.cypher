// Nodes of a neighbour with a label whose key holds several identifiers, one of them among the values.
MATCH (theirs:$($label))
WHERE
  NOT theirs:ImmunoResistance AND
  any(
    part IN split(toStringOrNull(theirs[$key]), $separator)
    WHERE part IN $values
  )
RETURN
  elementId(theirs) AS element,
  theirs[$key] AS value,
  labels(theirs) AS labels,
  properties(theirs) AS properties,
  [] AS successors
ORDER BY value, element

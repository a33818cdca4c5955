// A class that a node no longer has, in the file of `kg cypher`: the node is of another one now.
MATCH (n:ImmunoResistance: $($label))
WHERE
  NOT n.id IN $keep AND
  size([label IN labels(n) WHERE label STARTS WITH 'IR']) > 1
REMOVE n: $ ($label)

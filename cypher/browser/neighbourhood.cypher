// A mechanism and every entity that a claim connects with it. The guide fills in $mechanism.
MATCH
  path =
    (mechanism:ImmunoResistance {id: $mechanism})-[says]-
    (other:ImmunoResistance)
WHERE says.claim IS NOT NULL
RETURN path
LIMIT 59

// A mechanism and whatever a claim connects it with; $mechanism is filled in when the guide is written.
MATCH
  path =
    (mechanism:ImmunoResistance {id: $mechanism})-[says]-
    (other:ImmunoResistance)
WHERE says.claim IS NOT NULL
RETURN path
LIMIT 59

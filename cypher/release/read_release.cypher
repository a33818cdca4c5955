// The release node, for its removal.
MATCH (r:ImmunoResistance:IRRelease {id: 'ir:release/current'})
RETURN elementId(r) AS element

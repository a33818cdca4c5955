// The release node, so that it can be removed.
MATCH (r:ImmunoResistance:IRRelease {id: 'ir:release/current'})
RETURN elementId(r) AS element

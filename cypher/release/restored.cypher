// After a failed load: the older release is complete and current.
MATCH (r:ImmunoResistance:IRRelease {id: 'ir:release/current'})
SET r.state = 'current'
RETURN count(r) AS landed

// After a load that failed: the older release is whole and current.
MATCH (r:ImmunoResistance:IRRelease {id: 'ir:release/current'})
SET r.state = 'current'
RETURN count(r) AS landed

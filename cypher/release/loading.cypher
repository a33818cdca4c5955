// Before a load over an older release: warns readers. Writes nothing on a first load.
MATCH (r:ImmunoResistance:IRRelease {id: 'ir:release/current'})
SET r.state = 'loading'
RETURN count(r) AS landed

// First in the transaction of a load: a second load waits here until the first ends.
MERGE (r:ImmunoResistance {id: 'ir:release/current'})
SET r :IRRelease, r.state = 'loading'
RETURN r.hash AS hash

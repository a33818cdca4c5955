// First in the transaction of a load: whoever comes second waits here for the first to end.
MERGE (r:ImmunoResistance {id: 'ir:release/current'})
SET r :IRRelease, r.state = 'loading'
RETURN r.hash AS hash

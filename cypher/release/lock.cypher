// First in the transaction of a load: a second load waits here until the first ends. Returns how many nodes have the marker label, the release among them; one means that nothing is loaded.
MERGE (r:ImmunoResistance {id: 'ir:release/current'})
SET r :IRRelease, r.state = 'loading'
RETURN COUNT { (:ImmunoResistance) } AS nodes

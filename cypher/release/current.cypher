// Last in the transaction of a load.
MATCH (r:ImmunoResistance:IRRelease {id: 'ir:release/current'})
SET
  r.name = 'release ' + $version,
  r.category = $category,
  r.version = $version,
  r.hash = $hash,
  r.code = $code,
  r.nodes = $nodes,
  r.relationships = $relationships,
  r.state = 'current',
  r.loaded_at = datetime()
RETURN count(r) AS landed

// What is loaded, and whether a load is under way.
MATCH (r:ImmunoResistance:IRRelease {id: 'ir:release/current'})
RETURN
  r.version AS version,
  r.hash AS hash,
  r.state AS state,
  r.code AS code,
  r.nodes AS nodes,
  r.relationships AS relationships,
  toString(r.loaded_at) AS loaded_at

// The loaded release, its sources, and whether a load is in progress.
MATCH (r:ImmunoResistance:IRRelease {id: 'ir:release/current'})
RETURN
  r.version AS version,
  r.hash AS hash,
  r.state AS state,
  r.code AS code,
  r.nodes AS nodes,
  r.relationships AS relationships,
  toString(r.loaded_at) AS loaded_at,
  COLLECT {
    MATCH (s:ImmunoResistance:IRSource)
    WITH s
    ORDER
    BY
    s.key
    RETURN s {.key, .citation, .doi, .date, .kind} AS source
  } AS sources

// Every entity of ours with its identifiers: what a neighbour's nodes are compared with.
MATCH (entity:ImmunoResistance)
WHERE entity.key IS NOT NULL AND entity.lookup IS NOT NULL
RETURN
  entity.id AS id,
  entity.key AS key,
  entity.name AS name,
  labels(entity) AS labels,
  coalesce(entity.symbol, '') AS symbol,
  coalesce(entity.xrefs, []) AS xrefs,
  coalesce(entity.xref_matches, []) AS matches
ORDER BY id

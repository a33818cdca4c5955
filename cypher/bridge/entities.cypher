// Every entity of this graph with its identifiers, to compare with the nodes of a neighbour.
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

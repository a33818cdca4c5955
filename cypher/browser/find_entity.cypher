// What find_entity asks in Browser: the full-text index, because there no Python searches the names.
CALL db.index.fulltext.queryNodes('ir_names', $text) YIELD node, score
WITH node, score
WHERE node:ImmunoResistance AND node.lookup IS NOT NULL
RETURN
  node.name AS entity,
  head([label IN labels(node) WHERE label STARTS WITH 'IR']) AS entity_class,
  node.id AS entity_id,
  coalesce(node.synonyms, []) AS synonyms,
  coalesce(node.xrefs, []) AS xrefs,
  COUNT {
    MATCH (node)<--(claim:IRClaim)
    RETURN DISTINCT claim
  } AS claim_count
ORDER BY score DESC, claim_count DESC, entity_id
LIMIT 20

// Whatever shares a word, or nearly one, with the text; the resolver ranks them.
CALL db.index.fulltext.queryNodes('ir_names', $text, {limit: 300}) YIELD node, score
WITH node, score
WHERE node:ImmunoResistance AND node.key IS NOT NULL AND NOT node:IRSource
RETURN
  node.id AS id,
  node.name AS name,
  labels(node) AS labels,
  node.symbol AS symbol,
  node.synonyms AS synonyms,
  node.xrefs AS xrefs,
  node.key AS key
ORDER BY score DESC, id

// Entities that share a spelling or a word with the text, exactly or nearly; the resolver ranks them.
CALL
  db.index.fulltext.queryNodes(
    'ir_names',
    $text,
    {limit: 300}
  )
  YIELD node, score
WITH node, score
WHERE node:ImmunoResistance AND node.lookup IS NOT NULL
RETURN
  node.id AS id,
  node.name AS name,
  labels(node) AS labels,
  node.key AS key,
  node.lookup AS lookup,
  coalesce(node.xrefs, []) AS xrefs,
  coalesce(node.xref_matches, []) AS xref_matches,
  [node.name] + coalesce(node.synonyms, []) + coalesce([node.symbol], []) AS names
ORDER BY score DESC, id

// Look up an entity by any of its names
// The full-text index ir_names covers names, symbols, synonyms and identifiers. Take the id from the best row and start your own query with it.
CALL
  db.index.fulltext.queryNodes(
    'ir_names',
    'PTEN'
  )
  YIELD node, score
  WHERE node:ImmunoResistance AND NOT node:IRPassage
RETURN
  node.id AS id,
  node.name AS name,
  [label IN labels(node) WHERE label STARTS WITH 'IR'][0] AS class,
  score
ORDER BY score DESC, id
LIMIT 10;

// Entities with a spelling that equals a run of words in a question.
CALL
  db.index.fulltext.queryNodes(
    'ir_names',
    $text,
    {limit: 300}
  )
  YIELD node, score
WITH node, score, [spelling IN node.lookup WHERE spelling IN $spans] AS found
WHERE node:ImmunoResistance AND size(found) > 0
RETURN node.id AS id, node.name AS name, labels(node) AS labels, found
ORDER BY score DESC, id

// Every entity of the given classes, or of all classes if none is given: suggestions for a name that was not found.
MATCH (node:ImmunoResistance)
WHERE
  node.lookup IS NOT NULL AND
  (size($classes) = 0 OR any(label IN labels(node) WHERE label IN $classes))
RETURN
  node.id AS id,
  node.name AS name,
  labels(node) AS labels,
  node.key AS key,
  node.lookup AS lookup,
  coalesce(node.xrefs, []) AS xrefs,
  coalesce(node.xref_matches, []) AS xref_matches,
  [node.name] + coalesce(node.synonyms, []) AS names
ORDER BY id

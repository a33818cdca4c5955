// An identifier typed in full, or a permanent key.
MATCH (n:ImmunoResistance)
WHERE n.id IN [$text, 'ir:' + $text]
RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.symbol AS symbol, n.synonyms AS synonyms, n.xrefs AS xrefs, n.key AS key

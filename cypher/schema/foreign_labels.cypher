// Nodes that carry a class label of this graph without its marker label.
MATCH (n:$any($labels))
WHERE NOT n:ImmunoResistance
UNWIND labels(n) AS label
WITH n, label
WHERE label IN $labels
RETURN label, count(DISTINCT n) AS nodes
ORDER BY label

// What `kg find` and every entity parameter look names up in; only entities have a lookup property.
CREATE FULLTEXT INDEX ir_names IF NOT EXISTS
FOR (n:ImmunoResistance)
ON EACH [n.lookup, n.name, n.synonyms];

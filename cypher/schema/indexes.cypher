// The index in which `kg find` and entity parameters look up names. Only entities have the property lookup.
CREATE FULLTEXT INDEX ir_names IF NOT EXISTS
FOR (n:ImmunoResistance)
ON EACH [n.lookup, n.name, n.synonyms];

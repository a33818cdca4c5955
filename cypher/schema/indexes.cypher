// What `kg find` and every entity parameter look names up in.
CREATE FULLTEXT INDEX ir_names IF NOT EXISTS
FOR (n:ImmunoResistance) ON EACH [n.name, n.symbol, n.synonyms, n.id, n.xrefs];

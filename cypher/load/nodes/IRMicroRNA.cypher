// Rendered from loaders/data/vocabulary/classes.tsv by `make cypher`; change the table, not this file.
// A microRNA, a family or a named set of them.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRMicroRNA,
  n.name = row.name,
  n.category = row.category,
  n.key = row.key,
  n.synonyms = row.synonyms,
  n.xrefs = row.xrefs,
  n.xref_matches = row.xref_matches,
  n.lookup = row.lookup,
  n.note = row.note
RETURN count(n) AS landed

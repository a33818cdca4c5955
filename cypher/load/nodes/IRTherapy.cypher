// Rendered from loaders/data/vocabulary/classes.tsv by `make cypher`; change the table, not this file.
// A class of agents or a modality of treatment or of testing.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRTherapy,
  n.name = row.name,
  n.category = row.category,
  n.key = row.key,
  n.synonyms = row.synonyms,
  n.xrefs = row.xrefs,
  n.xref_matches = row.xref_matches,
  n.lookup = row.lookup,
  n.note = row.note
RETURN count(n) AS landed

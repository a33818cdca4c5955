// Rendered from loaders/data/vocabulary/classes.tsv by `make cypher`; change the table, not this file.
// A cohort, a group of one, an animal model, a cell-line panel or a data set.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRStudy,
  n.name = row.name,
  n.category = row.category,
  n.key = row.key,
  n.synonyms = row.synonyms,
  n.xrefs = row.xrefs,
  n.xref_matches = row.xref_matches,
  n.lookup = row.lookup,
  n.note = row.note,
  n.organism = row.organism,
  n.system = row.system,
  n.size = row.size
RETURN count(n) AS landed

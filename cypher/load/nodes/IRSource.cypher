// Rendered from loaders/data/classes.tsv by `make cypher`; change the table, not this file.
// A work that was curated.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRSource,
  n.name = row.name,
  n.category = row.category,
  n.key = row.key,
  n.title = row.title,
  n.authors = row.authors,
  n.journal = row.journal,
  n.year = row.year,
  n.doi = row.doi,
  n.licence = row.licence
RETURN count(n) AS landed

// Rendered from loaders/data/vocabulary/classes.tsv by `make cypher`; change the table, not this file.
// A work that was curated.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRSource,
  n.name = row.name,
  n.category = row.category,
  n.key = row.key,
  n.title = row.title,
  n.citation = row.citation,
  n.authors = row.authors,
  n.journal = row.journal,
  n.date = row.date,
  n.year = row.year,
  n.doi = row.doi,
  n.licence = row.licence,
  n.strategy_table = row.strategy_table
RETURN count(n) AS landed

// Rendered from loaders/data/vocabulary/classes.tsv by `make cypher`; change the table, not this file.
// A work that the source cites.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRReference,
  n.name = row.name,
  n.category = row.category,
  n.number = row.number,
  n.first_author = row.first_author,
  n.year = row.year,
  n.journal = row.journal,
  n.title = row.title,
  n.pmid = row.pmid,
  n.doi = row.doi,
  n.resolved = row.resolved,
  n.source = row.source,
  n.date = row.date
RETURN count(n) AS landed

// Rendered from loaders/data/vocabulary/classes.tsv by `make cypher`; change the table, not this file.
// Where a source says it: section and sentence.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRPassage,
  n.name = row.name,
  n.category = row.category,
  n.locator = row.locator,
  n.section = row.section,
  n.section_title = row.section_title,
  n.sentence = row.sentence,
  n.no_claim = row.no_claim,
  n.source = row.source,
  n.date = row.date
RETURN count(n) AS landed

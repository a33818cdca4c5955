// Rendered from loaders/data/vocabulary/classes.tsv by `make cypher`; change the table, not this file.
// Something that the source misprints, mis-cites or contradicts, and how it was read.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRCurationIssue,
  n.name = row.name,
  n.category = row.category,
  n.issue_category = row.issue_category,
  n.severity = row.severity,
  n.printed = row.printed,
  n.reading = row.reading,
  n.locators = row.locators,
  n.source = row.source,
  n.date = row.date
RETURN count(n) AS landed

// Rendered from loaders/data/vocabulary/classes.tsv by `make cypher`; change the table, not this file.
// The loaded release of this graph.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRRelease,
  n.name = row.name,
  n.category = row.category,
  n.version = row.version,
  n.hash = row.hash,
  n.state = row.state,
  n.code = row.code,
  n.nodes = row.nodes,
  n.relationships = row.relationships,
  n.loaded_at = row.loaded_at
RETURN count(n) AS landed

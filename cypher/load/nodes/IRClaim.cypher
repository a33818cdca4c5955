// Rendered from loaders/data/vocabulary/classes.tsv by `make cypher`; change the table, not this file.
// One assertion of one source, with its context and its proof.
UNWIND $rows AS row
MERGE (n:ImmunoResistance {id: row.id})
SET
  n :IRClaim,
  n.name = row.name,
  n.category = row.category,
  n.predicate = row.predicate,
  n.sign = row.sign,
  n.qualifiers = row.qualifiers,
  n.phase = row.phase,
  n.certainty = row.certainty,
  n.basis = row.basis,
  n.quantity = row.quantity,
  n.quantity_numerator = row.quantity_numerator,
  n.quantity_denominator = row.quantity_denominator,
  n.quantity_percent = row.quantity_percent,
  n.quantity_value = row.quantity_value,
  n.quantity_unit = row.quantity_unit,
  n.quantity_n = row.quantity_n,
  n.locators = row.locators,
  n.references = row.references,
  n.references_implied = row.references_implied,
  n.source = row.source,
  n.date = row.date,
  n.statement = row.statement,
  n.note = row.note
RETURN count(n) AS landed

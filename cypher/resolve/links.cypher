// Every relationship by which a question about one entity may go on to another; see vocabulary/widenings.tsv.
MATCH
  (start:ImmunoResistance)-
    [link:IR_VARIANT_OF|IR_INVOLVES_GENE|IR_HAS_COMPONENT|IR_IS_A|IR_PART_OF]->
  (end:ImmunoResistance)
WHERE start.lookup IS NOT NULL AND end.lookup IS NOT NULL
RETURN
  start.id AS start,
  toLower(substring(type(link), 3)) AS predicate,
  end.id AS end,
  link.claim AS claim,
  link.source AS source,
  link.date AS date
ORDER BY claim

// Start from an identifier: all claims about PTEN
// The label ImmunoResistance together with the id uses an index, for every class. A relationship without a type also matches the links from claims to their subjects; says.claim IS NOT NULL keeps only claims. Without an arrowhead both directions match, so use startNode to find the subject.
MATCH (gene:ImmunoResistance {id: 'HGNC:9588'})-[says]-(other:ImmunoResistance)
WHERE says.claim IS NOT NULL
RETURN
  startNode(says).name AS subject,
  type(says) AS predicate,
  endNode(says).name AS object,
  says.statement AS statement,
  says.claim AS claim
ORDER BY claim;

// Start from an identifier: everything that is claimed of PTEN
// The marker label and the id together use an index, whatever the class. A relationship without a type would also take the links of claims to their subjects; says.claim IS NOT NULL keeps those that are claims. Without an arrow head both directions are walked, so ask which end is which.
MATCH (gene:ImmunoResistance {id: 'HGNC:9588'})-[says]-(other:ImmunoResistance)
WHERE says.claim IS NOT NULL
RETURN
  startNode(says).name AS subject,
  type(says) AS predicate,
  endNode(says).name AS object,
  says.statement AS statement,
  says.claim AS claim
ORDER BY claim;

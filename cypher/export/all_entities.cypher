// Every entity with its names, its identifiers and the number of claims that name it.
MATCH (node:ImmunoResistance)
WHERE node.lookup IS NOT NULL
RETURN
  labels(node) AS labels,
  node {
    .id,
    .key,
    .name,
    .symbol,
    .synonyms,
    .authority_names,
    .xrefs,
    .xref_matches
  } AS properties,
  COUNT {
    MATCH (node)<--(claim:IRClaim)
    RETURN DISTINCT claim
  } AS claims
ORDER BY properties.id

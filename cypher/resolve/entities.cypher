// Every entity with its names and identifiers: read once for a release, and searched in Python.
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

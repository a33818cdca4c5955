// name: find_entity
// title: Which entities match a name?
// family: entities
// shown: rows
// about: Searches the names, symbols, synonyms and identifiers of every entity. The column how says how it matches; a part of a name and a similar spelling are only near, and identifiers are never matched by similarity.
// param: text  search  Any part of a name, symbol, synonym or identifier
// param: limit  integer = 20  Maximum number of rows
// returns: entity  string  Name
// returns: entity_class  string  Class
// returns: entity_id  string  Identifier
// returns: how  string  identifier, name, synonym, name of an authority, usual form of a name, part of a name or similar spelling
// returns: matched  string  The name or identifier that matches
// returns: synonyms  list<string>  Other names, from the sources and from authorities
// returns: xrefs  list<string>  Other identifiers
// returns: claim_count  integer  Number of claims about it, as claims_about shows them
// example: text = "PD-1"
UNWIND $text AS found
MATCH (node:ImmunoResistance {id: found.id})
CALL (node) {
  MATCH (node)<--(claim:IRClaim)
  WITH DISTINCT claim.id AS id
  ORDER BY id
  RETURN collect(id) AS ids
}
WITH found, node, ids
WHERE size(ids) > 0
RETURN
  node.name AS entity,
  found.class AS entity_class,
  node.id AS entity_id,
  found.how AS how,
  found.matched AS matched,
  coalesce(node.synonyms, []) AS synonyms,
  coalesce(node.xrefs, []) AS xrefs,
  size(ids) AS claim_count,
  ids[..5] AS claims
ORDER BY found.place
LIMIT $limit

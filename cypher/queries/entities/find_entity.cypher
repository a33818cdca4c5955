// name: find_entity
// title: Which entities match a name?
// family: entities
// shown: rows
// about: Searches the names, symbols, synonyms and identifiers of every entity. The best matches come first.
// param: text  search  Any part of a name, symbol, synonym or identifier
// param: limit  integer = 20  Maximum number of rows
// returns: entity  string  Name
// returns: entity_class  string  Class
// returns: entity_id  string  Identifier
// returns: synonyms  list<string>  Other names, from the sources and from authorities
// returns: xrefs  list<string>  Other identifiers
// returns: claim_count  integer  Number of claims about it
// example: text = "PD-1"
CALL db.index.fulltext.queryNodes('ir_names', $text) YIELD node, score
WITH node, score
WHERE
  node:ImmunoResistance AND
  node.lookup IS NOT NULL AND
  EXISTS {
  (node)<--(:IRClaim)
  }
CALL (node) {
  MATCH (node)<-[:IR_SUBJECT|IR_OBJECT]-(claim:IRClaim)
  WITH DISTINCT claim.id AS id
  ORDER BY id
  RETURN collect(id) AS found
}
RETURN
  node.name AS entity,
  head([label IN labels(node) WHERE label STARTS WITH 'IR']) AS entity_class,
  node.id AS entity_id,
  coalesce(node.synonyms, []) AS synonyms,
  coalesce(node.xrefs, []) AS xrefs,
  size(found) AS claim_count,
  found[..5] AS claims
ORDER BY score DESC, claim_count DESC, entity, entity_id
LIMIT $limit

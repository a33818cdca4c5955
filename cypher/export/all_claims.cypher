// Every claim as one flat row, or those in $claims: ends, context, locators, and the works that it cites.
MATCH (claim:ImmunoResistance&IRClaim)
WHERE $claims IS NULL OR claim.id IN $claims
MATCH (claim)-[:IR_SUBJECT]->(subject:ImmunoResistance)
MATCH (claim)-[:IR_OBJECT]->(object:ImmunoResistance)
CALL (claim) {
  MATCH (claim)-[cites:IR_CITES]->(work:IRReference)
  WITH work, cites.implied AS implied
  ORDER BY work.source, work.number
  RETURN
    collect(work {
      .pmid,
      .doi,
      reference: work.source + ':' + toString(work.number),
      implied: implied
    }) AS works
}
CALL (claim) {
  MATCH
    (claim)-
      [link:IR_UNDER_THERAPY
        |IR_IN_TUMOR
        |IR_SHOWN_IN
        |IR_IN_CELL
        |IR_WITH_OUTCOME
        |IR_COMPARED_WITH
        |IR_PART_OF_MECHANISM]->
    (entity:ImmunoResistance)
  WITH type(link) AS type, entity
  ORDER BY entity.name, entity.id
  RETURN collect(entity {.id, .name, link: type}) AS context
}
RETURN
  claim {
    .id,
    .source,
    .predicate,
    .sign,
    .qualifiers,
    .phase,
    .certainty,
    .basis,
    .quantity,
    .statement,
    .locators,
    .date
  } AS properties,
  subject {.id, .name} AS subject,
  labels(subject) AS subject_labels,
  object {.id, .name} AS object,
  labels(object) AS object_labels,
  context,
  works
ORDER BY properties.id

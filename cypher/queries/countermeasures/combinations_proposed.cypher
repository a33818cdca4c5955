// name: combinations_proposed
// title: Which combinations with a therapy do the sources name?
// family: countermeasures
// about: Lists the countermeasures and agents that are given together with the therapy, in whichever order a source names the two.
// param: therapy  entity:IRTherapy|IRDrug|IRCountermeasure  Any name or identifier of the therapy, agent or countermeasure
// param: limit  integer = 100  Maximum number of rows
// returns: partner  string  Name of the countermeasure or agent
// returns: partner_class  string  Its class
// returns: therapy  string  Name of the therapy or countermeasure that was combined
// returns: partner_id  string  Identifier of the countermeasure or agent
// returns: therapy_id  string  Identifier of the therapy
// example: therapy = "anti-PD-1"
MATCH
  (therapy:ImmunoResistance& (IRTherapy|IRDrug|IRCountermeasure) {id: $therapy})
MATCH
  (partner:IRCountermeasure|IRDrug|IRTherapy)-[edge:IR_COMBINED_WITH]-(therapy)
WITH partner, therapy, edge
ORDER BY edge.claim
WITH partner, therapy, collect(DISTINCT edge) AS edges
RETURN
  partner.name AS partner,
  head([label IN labels(partner) WHERE label STARTS WITH 'IR']) AS partner_class,
  therapy.name AS therapy,
  [edge IN edges | edge.claim] AS claims,
  partner.id AS partner_id,
  therapy.id AS therapy_id
ORDER BY partner, partner_id
LIMIT $limit

// name: enhancers_of_therapy
// title: What makes a therapy work better?
// family: countermeasures
// about: Countermeasures and findings that enhance this therapy. Overcoming resistance does not count.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: limit  integer = 100  Maximum number of rows
// returns: enhancer  string  Name of the countermeasure or finding
// returns: enhancer_class  string  Its class
// returns: therapy  string  Name of the therapy
// returns: enhancer_id  string  Identifier of the countermeasure or finding
// example: therapy = "anti-PD-1"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH (enhancer:ImmunoResistance)-[enhances:IR_ENHANCES_EFFICACY_OF]->(therapy)
WITH enhancer, therapy, enhances
ORDER BY enhances.claim
WITH enhancer, therapy, collect(DISTINCT enhances) AS edges
RETURN
  enhancer.name AS enhancer,
  head([label IN labels(enhancer) WHERE label STARTS WITH 'IR']) AS enhancer_class,
  therapy.name AS therapy,
  [edge IN edges | edge.claim] AS claims,
  enhancer.id AS enhancer_id
ORDER BY enhancer, enhancer_id
LIMIT $limit

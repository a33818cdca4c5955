// name: approvals_of_therapy
// title: What is a drug or therapy approved for?
// family: therapies
// widens: kind, part
// about: As of the date of the source, and by the authority that the source names.
// param: therapy  entity:IRTherapy|IRDrug  Any name or identifier of the therapy or agent
// param: limit  integer = 100  Maximum number of rows
// returns: therapy  string  Name of the therapy
// returns: tumor  string  Name of the tumour
// returns: tumor_id  string  Identifier of the tumour
// example: therapy = "ipilimumab"
MATCH (therapy:ImmunoResistance& (IRTherapy|IRDrug) {id: $therapy})
MATCH (therapy)-[edge:IR_APPROVED_FOR]->(tumor:IRTumor)
WITH therapy, tumor, edge
ORDER BY edge.claim
WITH therapy, tumor, collect(DISTINCT edge) AS edges
RETURN
  therapy.name AS therapy,
  tumor.name AS tumor,
  [edge IN edges | edge.claim] AS claims,
  tumor.id AS tumor_id
ORDER BY tumor, tumor_id
LIMIT $limit

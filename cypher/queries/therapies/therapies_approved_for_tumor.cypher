// name: therapies_approved_for_tumor
// title: Which drugs and therapies are approved for a tumour?
// family: therapies
// widens: kind, part
// about: The reverse of approvals_of_therapy.
// param: tumor  entity:IRTumor  Any name or identifier of the tumour
// param: limit  integer = 100  Maximum number of rows
// returns: therapy  string  Name of the therapy
// returns: tumor  string  Name of the tumour
// returns: therapy_id  string  Identifier of the therapy
// example: tumor = "melanoma"
MATCH (tumor:ImmunoResistance&IRTumor {id: $tumor})
MATCH (therapy:IRTherapy|IRDrug)-[edge:IR_APPROVED_FOR]->(tumor)
WITH therapy, tumor, edge
ORDER BY edge.claim
WITH therapy, tumor, collect(DISTINCT edge) AS edges
RETURN
  therapy.name AS therapy,
  tumor.name AS tumor,
  [edge IN edges | edge.claim] AS claims,
  therapy.id AS therapy_id
ORDER BY therapy, therapy_id
LIMIT $limit

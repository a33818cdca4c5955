// name: mechanisms_in_compartment
// title: Which mechanisms act in the tumour cell, the immune cell, the microenvironment or the host?
// family: mechanisms
// about: The compartments are tumor_cell, immune_cell, microenvironment and host. The claims say where the alteration is and what it involves.
// param: compartment  term:compartment  Where the mechanism acts
// param: limit  integer = 100  Maximum number of rows
// returns: mechanism  string  Name of the mechanism
// returns: compartment  string  The compartment
// returns: mechanism_id  string  Identifier of the mechanism
// example: compartment = "immune_cell"
MATCH
  (mechanism:ImmunoResistance&IRMechanism)-
    [edge:IR_ALTERED_IN_CELL
      |IR_INVOLVES_GENE
      |IR_INVOLVES_PATHWAY
      |IR_INVOLVES_PROCESS]->
  (:ImmunoResistance)
WHERE
  mechanism.id STARTS WITH 'ir:mechanism/' AND
  mechanism.compartment = $compartment
WITH mechanism, edge
ORDER BY edge.claim
WITH mechanism, collect(DISTINCT edge) AS edges
RETURN
  mechanism.name AS mechanism,
  mechanism.compartment AS compartment,
  [edge IN edges | edge.claim] AS claims,
  mechanism.id AS mechanism_id
ORDER BY mechanism, mechanism_id
LIMIT $limit

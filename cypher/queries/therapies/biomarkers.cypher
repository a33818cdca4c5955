// name: biomarkers
// title: Which biomarkers indicate response, resistance or prognosis?
// family: therapies
// about: Genes, variants, processes and cells that a source names as biomarkers.
// param: limit  integer = 100  Maximum number of rows
// returns: marker  string  Name of the marker
// returns: marker_class  string  Its class
// returns: tells_of  string  What the marker indicates
// returns: therapies  list<string>  Therapies for which the claims hold; empty if none is named
MATCH
  (claim:ImmunoResistance&IRClaim)-[:IR_SUBJECT]->
  (marker:ImmunoResistance)-[edge:IR_BIOMARKER_OF|IR_IDENTIFIES]->
  (object:ImmunoResistance)
WHERE claim.id STARTS WITH 'ir:claim/' AND edge.claim = claim.id
WITH marker, object, edge
ORDER BY edge.claim
WITH marker, object, collect(DISTINCT edge) AS edges
CALL (edges) {
  UNWIND edges AS edge
  MATCH
    (:ImmunoResistance {id: edge.claim})-[:IR_UNDER_THERAPY]->
    (therapy:ImmunoResistance)
  WITH DISTINCT therapy.name AS name
  ORDER BY name
  RETURN collect(name) AS therapies
}
RETURN
  marker.name AS marker,
  head([label IN labels(marker) WHERE label STARTS WITH 'IR']) AS marker_class,
  object.name AS tells_of,
  therapies,
  [edge IN edges | edge.claim] AS claims
ORDER BY marker, tells_of
LIMIT $limit

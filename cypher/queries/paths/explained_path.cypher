// name: explained_path
// title: By which shortest path does the graph connect two things?
// family: paths
// about: Steps of claims only, whichever way they point, six at most; all shortest ones, with each step's sign and receipt.
// param: entity  entity:*  Any name or identifier of the one
// param: other  entity:*  Any name or identifier of the other
// param: limit  integer = 100  Most rows to return
// returns: path  list<string>  The steps: subject, predicate, object
// returns: length  integer  Number of steps
// returns: sign  integer  Product of the signs of the steps; 0 where one has none
// example: entity = "PTEN"
// example: other = "anti-PD-1 therapy"
MATCH (entity:ImmunoResistance {id: $entity})
MATCH (other:ImmunoResistance {id: $other})
WHERE other <> entity
MATCH
  path =
    ALL SHORTEST (entity)-[step WHERE step.claim IS NOT NULL]-{1,6}(other)
WITH relationships(path) AS steps, relationships(path) AS edges
RETURN
  [
    edge IN steps
    | startNode(edge).name +
    ' -' +
    toLower(substring(type(edge), 3)) +
    '-> ' +
    endNode(edge).name
  ] AS path,
  size(steps) AS length,
  reduce(product = 1, edge IN steps | product * edge.sign) AS sign,
  [edge IN edges | edge.claim] AS claims
ORDER BY length, path
LIMIT $limit

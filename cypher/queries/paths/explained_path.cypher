// name: explained_path
// title: Which shortest path of claims connects two entities?
// family: paths
// widens: nothing
// about: Paths of at most six claims, in any direction. All shortest paths are shown, with the product of their signs and their claims.
// param: entity  entity:*  Any name or identifier of the first entity
// param: other  entity:*  Any name or identifier of the second entity
// param: limit  integer = 100  Maximum number of rows
// returns: path  list<string>  The steps: subject, predicate, object
// returns: length  integer  Number of steps
// returns: sign  integer  Product of the signs of the steps; 0 if a step has no direction
// example: entity = "PTEN"
// example: other = "anti-PD-1 therapy"
MATCH (entity:ImmunoResistance {id: $entity})
MATCH (other:ImmunoResistance {id: $other})
WHERE other <> entity
MATCH path = ALL SHORTEST (entity)-[step WHERE step.claim >'']-{1,6}(other)
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

// The number of nodes with a label, up to a limit, and how many of them have a key of the right type and pattern.
MATCH (theirs:$($label))
WHERE NOT theirs:ImmunoResistance
WITH theirs
LIMIT $most
WITH
  theirs,
  valueType(theirs[$key]) = $type + ' NOT NULL' AND
  toString(theirs[$key]) =~ $pattern AND
  all(one IN $with WHERE one IN labels(theirs)) AND
  none(one IN $without WHERE one IN labels(theirs)) AND
  all(name IN keys($where) WHERE theirs[name] IN $where[name]) AND
  none(name IN $lacks WHERE theirs[name] IS NOT NULL) AS fits
RETURN count(*) AS nodes, count(
    CASE
      WHEN fits THEN 1
    END) AS fitting

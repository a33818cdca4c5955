// Relationships of one type that the release no longer has, in the file of `kg cypher`.
MATCH (s:ImmunoResistance)-[r:$($type)]->(o:ImmunoResistance)
WITH
  r,
  s.id +
  ' ' +
  CASE
    WHEN $claims THEN coalesce(r.claim, '')
    ELSE ''
  END +
  ' ' +
  o.id AS key
WHERE NOT key IN $keep
DELETE r

// A sentence by its address within a source: every loaded source that has it.
MATCH (source:ImmunoResistance&IRSource)
WHERE
  ($source IS NULL OR source.key = $source) AND
  ($sources IS NULL OR source.key IN $sources) AND
  ($as_of IS NULL OR source.date <= $as_of)
MATCH (node:ImmunoResistance {id: $before + source.key + '/' + $local})
RETURN source.key AS source, node.id AS id
ORDER BY source

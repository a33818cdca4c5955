// A section by its name: every loaded source that has it, and the beginning of the ids of its sentences.
MATCH (source:ImmunoResistance&IRSource)
WHERE
  ($source IS NULL OR source.key = $source) AND
  ($sources IS NULL OR source.key IN $sources) AND
  ($as_of IS NULL OR source.date <= $as_of)
WITH source.key AS source, $before + source.key + '/' + $local AS id
WHERE
  EXISTS {
    MATCH (passage:ImmunoResistance)
    WHERE passage.id STARTS WITH id + '.'
  }
RETURN source, id
ORDER BY source

// The numbers of the works that each loaded source cites, for a number that was not found.
MATCH (reference:ImmunoResistance&IRReference)
WHERE
  reference.id STARTS WITH 'ir:reference/' AND
  ($sources IS NULL OR reference.source IN $sources) AND
  ($as_of IS NULL OR reference.date <= $as_of)
RETURN
  reference.source AS source,
  min(reference.number) AS first,
  max(reference.number) AS last
ORDER BY source

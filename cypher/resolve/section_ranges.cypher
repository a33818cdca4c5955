// Every section of every loaded source, its first and its last sentence, for a place that was not found.
MATCH (passage:ImmunoResistance&IRPassage)
WHERE
  passage.id STARTS WITH 'ir:passage/' AND
  ($sources IS NULL OR passage.source IN $sources) AND
  ($as_of IS NULL OR passage.date <= $as_of)
RETURN
  passage.source AS source,
  passage.section AS section,
  min(passage.sentence) AS first,
  max(passage.sentence) AS last
ORDER BY source, section

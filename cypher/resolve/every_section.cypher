// Every section of every loaded source: suggestions for a section that was not found.
MATCH (passage:ImmunoResistance&IRPassage)
WHERE passage.id STARTS WITH 'ir:passage/'
RETURN DISTINCT passage.source AS source, passage.section AS section
ORDER BY source, section

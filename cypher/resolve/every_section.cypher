// Every section of every loaded source: what is suggested where none has the name that was asked for.
MATCH (passage:ImmunoResistance&IRPassage)
WHERE passage.id STARTS WITH 'ir:passage/'
RETURN DISTINCT passage.source AS source, passage.section AS section
ORDER BY source, section

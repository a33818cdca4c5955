// Every cited work of the loaded sources, in their order: a number, PMID, DOI or author and year is looked up in them.
MATCH (work:ImmunoResistance&IRReference)
WHERE
  work.id STARTS WITH 'ir:reference/' AND
  ($sources IS NULL OR work.source IN $sources) AND
  ($as_of IS NULL OR work.date <= $as_of)
RETURN
  work.id AS id,
  work.source AS source,
  work.name AS name,
  work.number AS number,
  work.first_author AS first_author,
  work.year AS year,
  work.journal AS journal,
  work.pmid AS pmid,
  work.doi AS doi
ORDER BY source, number

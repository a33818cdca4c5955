// The claim ids of each loaded source: how many, the first and the last, for a claim that was not found.
MATCH (claim:ImmunoResistance&IRClaim)
WHERE
  claim.id STARTS WITH 'ir:claim/' AND
  ($sources IS NULL OR claim.source IN $sources) AND
  ($as_of IS NULL OR claim.date <= $as_of)
WITH claim.source AS source, claim.id AS id
ORDER BY size(id), id
WITH source, collect(id) AS ids
RETURN source, size(ids) AS number, head(ids) AS first, last(ids) AS last
ORDER BY source

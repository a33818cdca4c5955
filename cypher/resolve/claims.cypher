// Claims by id: those that a loaded source has. KEY:c0001 also finds a claim of a source with bare claim ids.
UNWIND $claims AS row
MATCH (claim:ImmunoResistance)
WHERE
  claim.id IN [row.id, row.bare] AND
  (claim.id = row.id OR claim.source = row.source) AND
  ($sources IS NULL OR claim.source IN $sources) AND
  ($as_of IS NULL OR claim.date <= $as_of)
RETURN row.id AS asked, claim.id AS id

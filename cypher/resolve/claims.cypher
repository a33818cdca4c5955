// Claims given with the key of their source, if that source numbers its claims without a key.
UNWIND $claims AS row
MATCH (claim:ImmunoResistance {id: row.bare})
WHERE claim.source = row.source
RETURN row.id AS asked, claim.id AS id

// Claims given with the key of their source, if that source numbers its claims without a key.
UNWIND $claims AS asked
MATCH (claim:ImmunoResistance {id: asked.bare})
WHERE claim.source = asked.source
RETURN asked.id AS asked, claim.id AS id

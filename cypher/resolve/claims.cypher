// Claims asked for under their source's key whose source numbers its claims without one.
UNWIND $claims AS asked
MATCH (claim:ImmunoResistance {id: asked.bare})
WHERE claim.source = asked.source
RETURN asked.id AS asked, claim.id AS id

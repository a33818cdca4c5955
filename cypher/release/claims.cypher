// How many claims an answer looked through.
MATCH (claim:ImmunoResistance&IRClaim)
RETURN count(claim) AS claims

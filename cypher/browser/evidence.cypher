// Ends a named query whose answer is a table: adds the statements and locators of its claims.
CALL (claims) {
  UNWIND claims AS id
  MATCH (claim:ImmunoResistance&IRClaim {id: id})
  WITH claim
  ORDER BY claim.id
  RETURN
    collect(claim.statement) AS statements,
    collect([locator IN claim.locators | claim.source + ':' + locator]) AS claim_locators
}
RETURN claims, statements, claim_locators

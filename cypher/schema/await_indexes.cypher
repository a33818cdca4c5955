// Waits until the full-text index is online; it answers nothing before.
CALL db.awaitIndexes(60)

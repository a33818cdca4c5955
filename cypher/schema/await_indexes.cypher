// A full-text index answers only once it is online.
CALL db.awaitIndexes(60)

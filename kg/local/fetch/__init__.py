"""What the local Neo4j is made of: jars and Java, downloaded and verified."""

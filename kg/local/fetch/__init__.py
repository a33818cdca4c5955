"""The parts of the local Neo4j, jars and Java: downloaded and verified."""

"""The running local Neo4j: start, ready, status, logs, stop."""

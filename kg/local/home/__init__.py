"""The home of a local Neo4j: folders, settings, password, state."""

"""Where the local Neo4j lives: folders, settings, passwords, state."""

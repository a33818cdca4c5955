"""Lints and formats the Cypher files with Neo4j's own tools."""

"""The connection to Neo4j and the Cypher files; nothing here knows what the graph is about."""

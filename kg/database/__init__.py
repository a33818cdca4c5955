"""The connection to Neo4j and the Cypher files, whatever the graph is about."""

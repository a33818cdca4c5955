"""Guide, colours and favourites for Neo4j Browser, and how they get there."""

"""What Neo4j Browser is given: guide, colours, favourites, and how they reach it."""

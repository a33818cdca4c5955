"""Writes docs/browser/, what Neo4j Browser is given: guide, colours and favourites; ``make browser``."""

"""Writes docs/browser/: guide, colours and favourites for Neo4j Browser (``make browser``)."""

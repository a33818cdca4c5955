"""Bridges: relationships from entities of this graph to nodes of another graph, found by identifiers."""

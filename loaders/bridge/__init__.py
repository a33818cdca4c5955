"""Links from our entities to the same things in a neighbour's graph: declared per neighbour, found by identifiers."""

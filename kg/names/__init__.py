"""Names of things: their spelling, the search for them, and what they resolve to."""

"""Names of entities: spelling, search and look-up."""

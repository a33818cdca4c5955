"""Named queries: the files under cypher/queries/, their headers and their parameters."""

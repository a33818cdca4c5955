"""Named queries: the files under cypher/queries/, their headers, and what their parameters take."""

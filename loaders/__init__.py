"""From tables to a filled database: read, check, build, plan, apply; each step can be run alone."""

"""From tables to a loaded database: read, check, build, plan, apply. Each step can be run alone."""

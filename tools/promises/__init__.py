"""Promises and the tests that hold them, read from docs/promises.md and tested by seeding faults."""

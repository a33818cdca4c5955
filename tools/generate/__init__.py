"""Writes code and golden rows from the named queries."""

"""Writes the generated parts of the docs."""

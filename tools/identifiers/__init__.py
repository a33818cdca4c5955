"""Rebuilds and looks up identifiers in the authorities' files."""

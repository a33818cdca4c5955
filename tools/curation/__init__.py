"""Helps curators: draw samples, compare two passes."""

"""Tools for curators: draw samples, compare two passes."""

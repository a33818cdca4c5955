"""The graph in other formats: rows in, files out; one module per format."""

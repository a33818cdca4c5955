"""The model of the graph: its vocabulary, its rows, its fingerprint; no database, no files but the vocabulary."""

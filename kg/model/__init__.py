"""The model of the graph: vocabulary, rows and hash; no database, no files except the vocabulary."""

"""Tools of the project's makers; nothing here is needed to load or to query the graph."""

"""The version of the code and of the graph model."""

__version__ = "0.2.0"

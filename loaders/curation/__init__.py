"""How the tables were made: two passes compared, a third reader, a summary."""

"""How the tables were made: the agreement of two passes, and a summary for `kg check`."""

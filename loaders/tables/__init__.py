"""Lines of files in their strict form."""

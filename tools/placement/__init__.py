"""Whether a new reader finds a line of the code from the names of folders and files alone."""

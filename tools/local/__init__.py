"""For maintainers: locks of the jars, secrets for compose."""

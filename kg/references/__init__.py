"""Works that the sources cite: what a user may call one, and which work that is."""

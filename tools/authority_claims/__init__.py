"""Kinds and members that authorities state, as claims of sources of their own."""

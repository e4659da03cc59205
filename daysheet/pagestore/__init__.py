"""Rendered pages kept by key and forgotten by key."""

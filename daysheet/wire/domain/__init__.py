"""Decisions about releases, in plain Python."""

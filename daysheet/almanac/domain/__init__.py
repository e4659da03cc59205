"""Decisions about days, in plain Python."""

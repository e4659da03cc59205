"""Decisions about the clock's jobs, in plain Python."""

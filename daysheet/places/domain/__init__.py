"""Decisions about places, in plain Python."""

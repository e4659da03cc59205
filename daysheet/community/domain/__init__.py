"""Decisions about submissions, in plain Python."""

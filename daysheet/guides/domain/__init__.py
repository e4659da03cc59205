"""Decisions about guides and plans, in plain Python."""

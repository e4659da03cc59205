"""Decisions about briefs and stories, in plain Python."""

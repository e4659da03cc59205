"""Drafts, editing, publishing, corrections."""

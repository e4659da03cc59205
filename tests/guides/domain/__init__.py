"""Decisions of guides, without Django."""

"""Decisions about a city's day, in plain Python."""

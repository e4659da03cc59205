"""Templatetags of the package above."""

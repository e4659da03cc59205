"""Editors' own rows over the shipped facts."""

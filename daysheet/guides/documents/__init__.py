"""Résumés and postings as files: their bytes as text."""

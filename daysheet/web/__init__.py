"""Shared HTML: templates, static files, template tags, middleware."""

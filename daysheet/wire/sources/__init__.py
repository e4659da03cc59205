"""Parsers: bytes that arrived become a ParsedRelease; nothing is looked up."""

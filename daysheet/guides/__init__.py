"""Guides, and the personal plans made from them."""

"""Commands of the package above."""

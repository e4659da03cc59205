"""Management of the package above."""

"""Pages of guides and plans."""

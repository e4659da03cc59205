"""Pages of the wire for the desk."""

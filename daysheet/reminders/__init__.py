"""Who hears what, when and how."""

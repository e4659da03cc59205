"""Pages of stories, for readers and for the desk."""

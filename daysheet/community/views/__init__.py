"""The reader's side and the desk's side of submissions."""

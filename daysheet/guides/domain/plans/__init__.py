"""What a reader's plan keeps, and how it is read back, changed and told."""

"""What readers do with plans."""

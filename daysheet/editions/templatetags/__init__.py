"""What editions adds to pages of packages that do not know each other."""

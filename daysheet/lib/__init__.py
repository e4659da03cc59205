"""Plain helpers without Django."""

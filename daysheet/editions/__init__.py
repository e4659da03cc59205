"""A city's day: composes what the other packages know."""

"""Measurements: run with make bench WHAT=…; each prints its table beside a loop of known work."""

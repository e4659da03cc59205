"""Shipped almanac facts, opened once and kept, without Django."""

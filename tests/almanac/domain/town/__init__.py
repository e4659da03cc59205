"""Tests of the calendars that a town subscribes to."""

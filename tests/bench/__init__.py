"""Tests of the measures themselves: a wrong ruler measures nothing."""

"""Daysheet: a sourced "<City> Today" for every town."""

__version__ = "0.1.0"

"""The console script and its commands, one file per command."""

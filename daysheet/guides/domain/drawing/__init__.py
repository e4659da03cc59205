"""What the guides' pages draw: where things stand and how lines run."""

"""What the guides' pages show, prepared for their templates."""

"""What the almanac's pages show, prepared for their templates."""

"""What people and jobs can do to the almanac."""

"""From tasks and free time to dated work."""

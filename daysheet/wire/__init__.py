"""Press releases as they arrive."""

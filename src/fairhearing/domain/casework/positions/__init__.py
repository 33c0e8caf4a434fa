"""What was said of a matter, in order of time, and where the letters say something."""

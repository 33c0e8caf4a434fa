"""Long records and long reports: seconds and peak memory of one check, as both grow."""

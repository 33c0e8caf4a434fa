"""A call or a meeting: planned, sat through, and noted."""

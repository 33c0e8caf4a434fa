"""A call or a meeting: planned, written down while it goes on, and noted."""

"""The home of a case: one suggestion, then everything in it."""

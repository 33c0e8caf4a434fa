"""Models that read a statement against a passage."""

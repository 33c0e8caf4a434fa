"""Time with a child against work."""

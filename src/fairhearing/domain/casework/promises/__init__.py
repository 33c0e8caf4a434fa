"""What somebody said they would do, and by which day."""

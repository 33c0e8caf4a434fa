"""Finding the talk that bears on a statement."""

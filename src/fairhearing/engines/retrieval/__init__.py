"""Finding the passages of a record that bear on a statement."""

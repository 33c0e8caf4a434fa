"""A case: its files, what is shown of it, what to do next, and whether it is whole."""

"""How fast originals are sealed and proved, and how long the pages of a long case take."""

"""How well the program checks, and how fast."""

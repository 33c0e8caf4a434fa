"""How well and how fast the program listens."""

"""How the program's own checker is made: a small cross-encoder that reads talk and a statement."""

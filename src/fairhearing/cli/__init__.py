"""How it is asked for in a terminal: one file per verb."""

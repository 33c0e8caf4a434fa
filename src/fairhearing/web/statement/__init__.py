"""How a recording was made, and which recordings are of one meeting."""

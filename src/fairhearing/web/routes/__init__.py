"""Where something can go, and the facts of the case that decide it."""

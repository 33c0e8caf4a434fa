"""What is due: a list and a calendar, how each day was worked out, and what happened."""

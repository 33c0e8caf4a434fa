"""What was asked in letters, what the replies did with it, and a search over the letters."""

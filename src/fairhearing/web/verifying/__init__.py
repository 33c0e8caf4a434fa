"""Checking the file: is everything what it was when it was sealed."""

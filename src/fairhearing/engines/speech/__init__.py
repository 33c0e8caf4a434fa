"""Recordings into words and voices."""

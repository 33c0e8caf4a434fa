"""Sentences of letters with what the tone check should mark in them, and how well it does."""

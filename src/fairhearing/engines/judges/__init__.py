"""Judges: models that read a statement against a passage."""

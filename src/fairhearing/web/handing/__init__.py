"""Handing on: a transcript in every form, and parts of a recording with their place in it."""

"""Mending a transcript: what a person asks for, the steps it comes to, and the way back."""

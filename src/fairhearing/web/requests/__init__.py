"""Requests for notes and information: made, followed, and what came of them."""

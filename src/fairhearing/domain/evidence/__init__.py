"""Originals, the chain of custody, and what proves that neither was changed."""

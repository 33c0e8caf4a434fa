"""Deterministic checks: each gives a sign that a statement and the record differ, or nothing."""

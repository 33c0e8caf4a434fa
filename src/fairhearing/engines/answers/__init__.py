"""Readers of replies: what each did with what was asked."""

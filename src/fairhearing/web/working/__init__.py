"""Waiting: how far the work is, in words, and stopping it."""

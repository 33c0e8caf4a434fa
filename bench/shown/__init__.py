"""Run the whole check on real material."""

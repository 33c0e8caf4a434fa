"""The house the cases live in: opened and locked, with what a person chose and typed."""

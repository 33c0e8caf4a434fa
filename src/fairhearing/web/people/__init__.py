"""The people of a case, and the matters in dispute."""

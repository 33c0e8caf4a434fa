"""Fair Hearing: a true record of what was said, and of what was then written about it."""

__version__ = "0.1.0"

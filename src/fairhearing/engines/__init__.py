"""What the program reaches out to, each behind a port the domain owns."""

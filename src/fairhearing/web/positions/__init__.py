"""What people have said about a matter, in order of time."""

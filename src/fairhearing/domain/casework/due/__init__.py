"""What happens in a case and starts a time, what is asked for, and where something can go."""

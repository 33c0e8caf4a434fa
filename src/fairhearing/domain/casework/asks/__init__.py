"""What a letter asks for, and what the reply did with each ask."""

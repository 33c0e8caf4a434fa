"""What a person may choose about the program itself."""

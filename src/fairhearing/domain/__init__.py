"""What the program knows: values and rules in pure Python, with no input or output."""

"""What was said: the lines of the record, the moments in it, and how well they were heard."""

"""Teaching the language model to read what a reply did with what was asked."""

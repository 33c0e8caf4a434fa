"""How the weights of asks and answers are learned from the written letters."""

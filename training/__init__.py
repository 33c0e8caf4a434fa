"""How models of our own are made; nothing here is needed to run the program."""

"""Where it is kept: the encrypted database and the encrypted originals."""

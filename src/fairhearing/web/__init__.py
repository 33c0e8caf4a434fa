"""How it looks on a screen: one folder per room of the site."""

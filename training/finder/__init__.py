"""How the finder of moments was taught: sentence vectors that put a report beside what was said."""

"""The tone check: marks words in a letter that may stand in its way, says why, and changes none."""

"""Names and words of a case that help the machine hear them."""

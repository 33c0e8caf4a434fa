"""Court orders and the log of what happened under them."""

"""A turn heard again by another model, its words beside those there are."""

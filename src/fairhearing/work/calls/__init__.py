"""A call or a meeting: planned, recorded, noted, and stated how it was made."""

"""Letters in and out: confirmed, read in threads, and what was promised in them."""

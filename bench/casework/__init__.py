"""Letters with asks and their replies, and how well the program reads them."""

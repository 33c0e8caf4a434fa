"""Reports and letters into paragraphs with their place on the page."""

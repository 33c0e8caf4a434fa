"""What all rooms share: the frame around a page, and pages for when something went wrong."""

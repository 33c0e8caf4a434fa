"""Reports and letters into paragraphs with their place on the page.

Every file is opened in the sandbox: what comes out of it here is plain data.
"""

from fairhearing.engines.documents.reading import page_image, read_document

__all__ = ["page_image", "read_document"]

"""Reports and letters into paragraphs with their place on the page.

Every file is opened in the sandbox: what comes out of it here is plain data.
"""

from fairhearing.engines.documents.reading import page_image, read_document, read_rows

__all__ = ["page_image", "read_document", "read_rows"]

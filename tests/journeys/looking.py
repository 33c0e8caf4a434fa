"""Looking at a page for those who see badly, hear with a reader, or have a small screen."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Asked until it is true, and through a page that is still on its way.
FITS = """(width) => document.readyState === 'complete'
  && document.documentElement.scrollWidth <= width"""


def fits(page: Page) -> None:
    """Hold that nothing on the page is wider than its window."""
    assert page.viewport_size is not None
    page.wait_for_function(FITS, arg=page.viewport_size["width"])


def look_at(page: Page) -> None:
    """Hold that the page that stands there fits its window, and that axe finds nothing wrong.

    Whoever has just gone somewhere first waits for something that only the next page has:
    nothing here can tell the page that is left from the page that comes.
    """
    fits(page)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()

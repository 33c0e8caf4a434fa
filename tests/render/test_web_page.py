from itertools import pairwise

import pytest
from lxml import html as lxml_html
from lxml.etree import _Element as Element
from tests.domain.filings.made_up import all_agreed, finding

from fairhearing.domain.checking.finding import Outcome
from fairhearing.render.web_page import html


@pytest.fixture(scope="module")
def page() -> Element:
    outcomes = list(Outcome)
    made = all_agreed([finding(n, one) for n, one in enumerate(outcomes, start=1)])
    return lxml_html.document_fromstring(html(made))


def test_it_needs_no_script_and_fetches_nothing(page: Element) -> None:
    assert not list(page.iter("script", "link", "img", "iframe", "object", "form"))
    attributes = {str(name) for one in page.iter("*") for name in one.attrib}
    assert not [name for name in attributes if name in ("src", "href") or name.startswith("on")]
    policies = [one.get("content", "") for one in page.iter("meta") if one.get("http-equiv")]
    assert [policy.split(";")[0] for policy in policies] == ["default-src 'none'"]


def test_it_says_its_language_and_has_one_first_heading(page: Element) -> None:
    assert page.get("lang") == "en-GB"
    assert [one.text for one in page.iter("h1")] == ["Schedule of inaccuracies"]


def test_headings_go_down_one_step_at_a_time(page: Element) -> None:
    levels = [int(str(one.tag)[1]) for one in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_column_has_a_header(page: Element) -> None:
    tables = list(page.iter("table"))
    assert tables
    for table in tables:
        headers = table.findall("./thead/tr/th[@scope='col']")
        assert {len(row) for row in table.findall("./tbody/tr")} == {len(headers)}


def test_it_prints_on_a4(page: Element) -> None:
    assert "size: A4" in "".join(one.text or "" for one in page.iter("style"))

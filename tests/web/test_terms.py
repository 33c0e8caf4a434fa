"""The page of names and words."""

from django.test import Client
from tests.web.planting import Planted

from fairhearing.work.transcripts import terms


def test_words_are_added_and_removed(browser: Client, planted: Planted) -> None:
    address = f"/case/{planted.case_id}/terms/"
    browser.post(address, {"words": "Larch Road\nFolake"})
    page = browser.get(address).content.decode()
    assert "Larch Road" in page
    assert "Heard without this list" in page
    browser.post(f"{address}remove/", {"term": "Larch Road"})
    assert terms.terms(planted.case_id) == ("Folake",)


def test_a_word_that_is_too_long_is_told_and_stays_typed(browser: Client, planted: Planted) -> None:
    answer = browser.post(f"/case/{planted.case_id}/terms/", {"words": "x" * 70})
    assert answer.status_code == 400
    assert "too long" in answer.content.decode()
    assert "x" * 70 in answer.content.decode()

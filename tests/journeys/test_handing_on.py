"""Handing on in a real browser: a court transcript, a part, and two transcripts compared."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.journeys.conftest import ROOT, Site, opened
from tests.journeys.looking import look_at

pytestmark = pytest.mark.browser
PATIENCE = 60_000


@pytest.fixture
def site(chrome: Browser, tmp_path: Path) -> Iterator[Site]:
    """A program of its own, since a record is added to its case."""
    with opened(chrome, tmp_path / "home") as site:
        yield site


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as paper:
        return " ".join(" ".join(leaf.get_textpage().get_text_range().split()) for leaf in paper)


def saved(page: Page, by: Locator) -> bytes:
    with page.expect_download(timeout=PATIENCE) as download:
        by.click()
    return Path(download.value.path()).read_bytes()


def test_a_transcript_a_part_and_a_comparison_are_handed_on(
    page: Page, site: Site, tmp_path: Path
) -> None:
    page.set_default_timeout(PATIENCE)
    record, case = site.planted.record_id, site.planted.case_id
    page.goto(f"/file/{record}/transcript/")
    page.get_by_role("link", name="Hand on").click()
    look_at(page)
    court = text_of(saved(page, page.get_by_role("link", name="Save as PDF")))
    assert "Transcription certificate" in court
    assert "none of its 4 minutes 1 second was played" in court

    page.get_by_label("From").fill("0:40")
    page.get_by_label("To", exact=True).fill("0:44")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("0:23 to 1:06 of 4:01")
    look_at(page)
    with zipfile.ZipFile(
        io.BytesIO(saved(page, page.get_by_role("button", name="Save the sound")))
    ) as part:
        names = sorted(part.namelist())
        told = text_of(part.read(names[-1]))
    assert [name.rpartition(".")[2] for name in names] == ["flac", "mp3", "pdf"]
    assert "It goes from 0:23.0 to 1:06.8 of 4:01.2." in told

    theirs = tmp_path / "theirs.vtt"
    script = (ROOT / "examples" / "dalby" / "script.vtt").read_text("utf-8")
    theirs.write_text(script.replace("Karen Dalby", "Karen Dolby", 1), "utf-8")
    page.goto(f"/case/{case}/add/")
    page.get_by_label("Drop files here").set_input_files(theirs)
    page.get_by_text("theirs.vtt").first.wait_for()
    hand_on = f"/file/{record}/hand-on/"
    for _ in range(60):  # the worker is about to read it
        page.goto(hand_on)
        page.get_by_role("link", name="Compare with another transcript").click()
        if page.get_by_label("theirs.vtt").count():
            break
        page.wait_for_timeout(500)
    page.get_by_role("button", name="Compare them").click()
    expect(page.locator("main")).to_contain_text("They differ in 1 place.")
    look_at(page)

    page.get_by_label("Cannot tell").check()
    page.get_by_role("button", name="Save 1").click()
    expect(page.get_by_role("alert").first).to_contain_text("Please listen to this place first.")
    page.get_by_role("link", name="Play this place").focus()
    with page.expect_response(lambda answer: answer.url.endswith("/heard/"), timeout=PATIENCE):
        page.keyboard.press("Enter")
    expect(page.locator("#audio")).to_have_js_property("paused", value=True, timeout=PATIENCE)
    page.get_by_label("A", exact=True).check()
    page.get_by_label("Note").fill("It is Dalby.")
    page.get_by_label("Note").press("Enter")
    expect(page.locator("main")).to_contain_text("Somebody has listened to all of them.")
    paper = text_of(saved(page, page.get_by_role("link", name="Save as PDF")))
    assert "Somebody who listened hears A: It is Dalby." in paper

    page.goto(f"/check/{site.planted.check_id}/?f=f1")
    page.get_by_role("link", name="Hand on the sound of these words").click()
    expect(page.locator("main")).to_contain_text("A part never goes alone")

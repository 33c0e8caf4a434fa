"""Handing on from the site: every form, parts, and the comparison of two transcripts."""

import hashlib
import io
import json
import random
import re
import wave
import zipfile
from array import array
from math import sin
from typing import Any

import av
import docx
import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from django.test import Client
from tests.web import planting
from tests.web.planting import Planted

from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.mending.changes import Worded
from fairhearing.domain.reading.transcript import Span
from fairhearing.domain.saying import clock
from fairhearing.render.transcript_forms import Form
from fairhearing.work.case import adding, verifying
from fairhearing.work.case.shown import Use
from fairhearing.work.transcripts import comparing_transcripts, listened, mending, reading
from fairhearing.work.transcripts.comparing_transcripts import Hears


def taken(browser: Client, planted: Planted, form: Form) -> tuple[str, bytes]:
    answer = browser.get(f"/file/{planted.record_id}/hand-on/as/{form}")
    assert answer.status_code == 200
    return answer.headers["Content-Disposition"], answer.content


def page(browser: Client, address: str) -> str:
    return browser.get(address).content.decode()


def printed(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as paper:
        return " ".join(" ".join(leaf.get_textpage().get_text_range().split()) for leaf in paper)


def correct(planted: Planted, text: str = "I corrected these words myself.") -> None:
    edited = mending.edited(planted.record_id)
    change = Worded(turn=edited.transcript.turns[3].id, text=text)
    mending.change(planted.record_id, change, seen=edited.number)


def test_every_form_can_be_taken_and_says_which_state_it_is(
    browser: Client, planted: Planted
) -> None:
    correct(planted)
    ledger = re.search(r"entry (\d+)", page(browser, f"/file/{planted.record_id}/hand-on/"))
    assert ledger
    for form in Form:
        name, body = taken(browser, planted, form)
        assert f"entry {ledger[1]}" in name
        told = body.decode(errors="ignore")
        if form is Form.COURT_PDF:
            told = printed(body)
        elif form in (Form.COURT_WORD, Form.WORD):
            told = "\n".join(p.text for p in docx.Document(io.BytesIO(body)).paragraphs)
        assert "I corrected these words myself." in told
        if form is not Form.SRT:
            assert f"Edit ledger, entry {ledger[1]}" in told


def test_the_certificate_counts_what_was_done_and_no_more(
    browser: Client, planted: Planted
) -> None:
    before = printed(taken(browser, planted, Form.COURT_PDF)[1])
    assert "Nobody has changed anything in it" in before
    assert "none of its" in before
    correct(planted)
    listened.heard(planted.record_id, [Span(start=0, end=30)])
    after = printed(taken(browser, planted, Form.COURT_PDF)[1])
    assert "Corrected by the person who keeps this file, in 1 entry." in after
    assert "says they listened to 30 seconds of" in after
    words = page(browser, f"/file/{planted.record_id}/hand-on/")
    assert "says they listened to 30 seconds of" in words


def test_the_json_is_our_own_and_comes_back(browser: Client, planted: Planted) -> None:
    _, body = taken(browser, planted, Form.JSON)
    assert json.loads(body)["schema"] == "fairhearing.transcript/1"
    back = read_transcript(body, name="x", digest="")
    assert [t.text for t in back.turns] == [
        t.text for t in reading.transcript(planted.record_id).turns
    ]


def test_a_form_nobody_knows_is_not_here(browser: Client, planted: Planted) -> None:
    assert browser.get(f"/file/{planted.record_id}/hand-on/as/exe").status_code == 404


def test_a_part_is_shown_before_it_is_taken(browser: Client, planted: Planted) -> None:
    address = f"/file/{planted.record_id}/part/?from=0:40&to=0:44"
    shown = page(browser, address)
    assert "0:40" in shown or "0:39" in shown
    assert reading.transcript(planted.record_id).digest in shown
    answer = browser.get(f"{address}&take=1")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as file:
        assert {name.rpartition(".")[2] for name in file.namelist()} == {"flac", "mp3", "pdf"}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("from=noon&to=0:44", "“noon” is not a time."),
        ("from=0:40", "A time is missing."),
        ("from=9:00:00&to=9:01:00", "There is nothing from"),
    ],
)
def test_a_time_that_is_none_is_explained(
    browser: Client, planted: Planted, asked: str, said: str
) -> None:
    answer = browser.get(f"/file/{planted.record_id}/part/?{asked}")
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_a_turn_leads_to_the_part_with_its_words_without_scripts_too(
    browser: Client, planted: Planted
) -> None:
    page = browser.get(f"/file/{planted.record_id}/transcript/").content.decode()
    links = re.findall(rf"/file/{planted.record_id}/part/\?from=[\d:.]+&amp;to=[\d:.]+", page)
    turn = reading.transcript(planted.record_id).turns[2]
    part = browser.get(links[2].replace("&amp;", "&")).content.decode()
    assert f"<dd>{clock(turn.start)} – {clock(turn.end)}</dd>" in part


def test_the_part_behind_a_finding_is_led_to_from_the_review(
    browser: Client, planted: Planted
) -> None:
    address = f"/check/{planted.check_id}/part/f1/"
    assert address in page(browser, f"/check/{planted.check_id}/?f=f1")
    assert "never goes alone" in page(browser, address)


@pytest.fixture
def theirs(planted: Planted) -> str:
    """The script as the other side might write it: two words differ, names too."""
    body = (planting.EXAMPLE / "script.vtt").read_text("utf-8")
    body = body.replace("Officer", "M Oakley").replace("Molly", "Mollie", 1)
    body = body.replace("Karen Dalby", "Karen Dolby", 1)
    other = adding.add(planted.case_id, "theirs.vtt", io.BytesIO(body.encode()), Use.RECORD).item
    planting.finish_reading(
        other.id, read_transcript(body.encode(), name="theirs.vtt", digest=other.digest)
    )
    return str(other.id)


def test_the_other_transcript_is_chosen_among_those_of_the_case(
    browser: Client, planted: Planted, theirs: str
) -> None:
    choose = f"/file/{planted.record_id}/compare/"
    assert "theirs.vtt" in page(browser, choose)
    assert choose in page(browser, f"/case/{planted.case_id}/")
    answer = browser.get(f"{choose}?with={theirs}")
    assert answer.headers["Location"] == f"{choose}{theirs}/"


def test_differences_are_listed_with_both_wordings_and_a_place_to_play(
    browser: Client, planted: Planted, theirs: str
) -> None:
    shown = page(browser, f"/file/{planted.record_id}/compare/{theirs}/")
    assert "They differ in 2 places." in shown
    assert "<mark>Dalby?</mark>" in shown
    assert "<mark>Dolby?</mark>" in shown
    assert shown.count("Play this place") == 2
    assert "Where the words are alike, so are those who said them." in shown


def test_what_is_heard_is_noted_after_listening_and_stands_on_the_paper(
    browser: Client, planted: Planted, theirs: str
) -> None:
    at = f"/file/{planted.record_id}/compare/{theirs}/"
    first = comparing_transcripts.page(planted.record_id, theirs).places[0].difference
    note = {"hears": "a", "note": "It is Dalby."}
    refused = browser.post(f"{at}{first.id}/", note)
    assert refused.status_code == 409
    assert "Please listen to this place first." in refused.content.decode()
    assert "It is Dalby." in refused.content.decode()
    browser.post(f"{at}{first.id}/", {"listened": "1"})
    assert browser.post(f"{at}{first.id}/", note).status_code == 302
    place = comparing_transcripts.page(planted.record_id, theirs).places[0]
    assert place.noted
    assert (place.noted.hears, place.noted.note) == (Hears.A, "It is Dalby.")
    paper = printed(browser.get(f"{at}paper.pdf").content)
    assert "Somebody who listened hears A: It is Dalby." in paper
    assert "does not say which of them is right" in paper
    assert verifying.verify().breaks == ()


def test_nothing_chosen_is_said_and_what_was_typed_stays(
    browser: Client, planted: Planted, theirs: str
) -> None:
    first = comparing_transcripts.page(planted.record_id, theirs).places[0].difference
    at = f"/file/{planted.record_id}/compare/{theirs}/{first.id}/"
    answer = browser.post(at, {"note": "half typed"})
    assert answer.status_code == 400
    assert "half typed" in answer.content.decode()
    gone = browser.post(f"/file/{planted.record_id}/compare/{theirs}/nowhere/", {"hears": "a"})
    assert "no longer among the differences" in gone.content.decode()


def test_a_transcript_is_not_compared_with_itself_or_with_another_case(
    browser: Client, planted: Planted
) -> None:
    at = f"/file/{planted.record_id}/compare/"
    assert browser.get(f"{at}{planted.record_id}/").status_code == 400
    assert browser.get(f"{at}nobody/").status_code == 400
    assert "no other transcript in this case" in page(browser, at)


def test_the_paper_is_a_table_in_word_too(browser: Client, planted: Planted, theirs: str) -> None:
    body = browser.get(f"/file/{planted.record_id}/compare/{theirs}/paper.docx").content
    (table,) = docx.Document(io.BytesIO(body)).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Time", "Transcript A", "Transcript B"]
    bold = [run.text for p in table.rows[1].cells[1].paragraphs for run in p.runs if run.bold]
    assert bold == ["Dalby?"]
    assert browser.get(f"/file/{planted.record_id}/compare/{theirs}/paper.exe").status_code == 404


def body_of(answer: Any) -> bytes:  # noqa: ANN401  Django's test answer
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def test_the_whole_is_handed_on_byte_for_byte(browser: Client, planted: Planted) -> None:
    shown = page(browser, f"/file/{planted.record_id}/hand-on/")
    assert "Save it as it came" in shown
    assert "FLAC)" not in shown
    body = body_of(browser.get(f"/file/{planted.record_id}/hand-on/whole"))
    assert hashlib.sha256(body).hexdigest() == reading.transcript(planted.record_id).digest
    assert browser.get(f"/file/{planted.record_id}/hand-on/smaller").status_code == 400


def test_plain_samples_are_handed_on_smaller_and_sample_for_sample_the_same(
    browser: Client, planted: Planted
) -> None:
    chance = random.Random(3)
    samples = array("h", (round(9000 * sin(n / 9) + chance.gauss(0, 40)) for n in range(96_000)))
    with io.BytesIO() as out:
        with wave.open(out, "wb") as file:
            file.setparams((1, 2, 48_000, 0, "NONE", ""))
            file.writeframes(samples.tobytes())
        body = out.getvalue()
    item = adding.add(planted.case_id, "call.wav", io.BytesIO(body), Use.RECORD).item
    assert body_of(browser.get(f"/file/{item.id}/hand-on/whole")) == body
    for _ in range(2):  # made, and kept
        flac = body_of(browser.get(f"/file/{item.id}/hand-on/smaller"))
        assert len(flac) < len(body)
    with av.open(io.BytesIO(flac), "r") as same:
        heard = b"".join(frame.to_ndarray().tobytes() for frame in same.decode(audio=0))
    assert heard == samples.tobytes()

"""The court transcript on paper: what a judge turns to by page and line."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx
import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from docx.oxml.ns import qn
from tests.domain.filings.made_up import CALL

from fairhearing.domain.filings.certificate import Correcting, LedgerState, certificate
from fairhearing.domain.filings.court_transcript import CourtTranscript, court_transcript
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import (
    LeftOut,
    Role,
    Span,
    Speaker,
    Transcript,
    Turn,
    Why,
    Word,
)
from fairhearing.render.court_pdf import court_pdf
from fairhearing.render.court_word import court_word

AT = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
DONE = Correcting(
    ledger=LedgerState(number=12, digest="ab" * 32, at=AT),
    who=("the person who keeps this file",),
    replaced=55,
    added=12,
    removed=1,
    turns=30,
    played=(Span(start=0, end=100), Span(start=50, end=120)),
)


def call(turns: int = 90) -> Transcript:
    words = (Word(text="Nid", start=6.0, end=6.4, probability=0.3),)
    talk = tuple(
        Turn(speaker=f"Speaker {1 + n % 2}", start=n * 40.0, end=n * 40 + 9, text=f"Tŷ, line {n}.")
        for n in range(turns)
    )
    doubtful = Turn(speaker="Speaker 2", start=6.0, end=6.4, text="Nid", words=words)
    return replace(
        CALL,
        duration=turns * 40.0,
        turns=(*talk[:1], doubtful, *talk[1:]),
        speakers=(Speaker(label="Speaker 1", name="Siân Ŵyn", role=Role.OFFICER),),
        unheard=(Span(start=20, end=24),),
    )


def paper(
    heard: Transcript | None = None, correcting: Correcting | None = DONE, case: str = "Spring"
) -> CourtTranscript:
    heard = heard or call()
    return court_transcript(heard, certificate(heard, made_at=AT, correcting=correcting), case=case)


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as opened:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in opened]


def words_of(file: bytes) -> str:
    return "\n".join(p.text for p in docx.Document(BytesIO(file)).paragraphs)


@pytest.fixture(scope="module")
def pages() -> list[str]:
    return text_of(court_pdf(paper()))


def test_the_first_page_names_case_recording_people_and_digest(pages: list[str]) -> None:
    for words in ("Spring", "call.opus", CALL.digest, "Siân Ŵyn", "officer", "Speaker 2"):
        assert words in pages[0]


def test_every_page_says_which_state_it_is_and_how_many_there_are(pages: list[str]) -> None:
    for number, page in enumerate(pages, start=1):
        assert "Transcript of call.opus" in page
        assert f"SHA-256 {CALL.digest[:12]}" in page
        assert "Edit ledger, entry 12. Made 22 November 2026, 14:30 UTC." in page
        assert page.endswith(f"Page {number} of {len(pages)}")


def test_lines_are_numbered_anew_on_each_page_of_talk_and_on_no_other(pages: list[str]) -> None:
    with pypdfium2.PdfDocument(court_pdf(paper())) as opened:
        rows = [page.get_textpage().get_text_range().splitlines() for page in opened]
    numbered = [[int(row) for row in each if re.fullmatch(r"\d+", row.strip())] for each in rows]
    talk = [n for n, page in enumerate(pages) if "Tŷ, line" in page]
    assert len(talk) > 1
    for n, numbers in enumerate(numbered):
        assert numbers == (list(range(1, len(numbers) + 1)) if n in talk else [])
        assert bool(numbers) == (n in talk)


def test_hours_are_written_in_the_margin(pages: list[str]) -> None:
    assert "0:40 Speaker 2: Tŷ, line 1." in pages[1]
    assert "[inaudible, 4 seconds]" in pages[1]


def test_the_certificate_states_what_was_done_and_what_is_open(pages: list[str]) -> None:
    told = " ".join(pages[-3:])
    for words in (
        "55 words replaced, 12 words added, 1 word removed, in 30 turns",
        "The person who keeps this file says they listened to 2 minutes of 1 hour.",
        "The program knows only what its player reported as played.",
        "ab" * 32,
        "1 word: 0:06 “Nid”.",
        "0:20 to 0:24",
        "hears-words",
        "Signature",
    ):
        assert words in told


def test_what_the_machine_left_out_is_told_with_its_times() -> None:
    music = LeftOut(span=Span(start=60, end=90), why=Why.MUSIC)
    silence = LeftOut(span=Span(start=90, end=95), why=Why.SILENCE)
    told = " ".join(text_of(court_pdf(paper(replace(call(), left_out=(music, silence))))))
    assert "Nothing is written down for music, 30 seconds: 1:00 to 1:30." in told
    assert "1:35" not in told


def test_nothing_is_claimed_of_a_transcript_that_nobody_touched() -> None:
    untouched = text_of(court_pdf(paper(correcting=Correcting(ledger=LedgerState()))))
    assert "Written down by a machine. Nobody has corrected it." in untouched[0]
    told = " ".join(untouched)
    assert "Nobody has changed anything in it" in told
    assert "The player noted that none of its 1 hour was played." in told


def test_a_loose_recording_has_no_ledger_and_that_is_said() -> None:
    told = " ".join(text_of(court_pdf(paper(correcting=None, case=""))))
    assert "This transcript is not kept in a case." in told
    assert "says they listened" not in told


def test_a_record_somebody_else_wrote_without_times_says_so() -> None:
    written = replace(call(), has_sound=False, timed=False, made_by=MadeBy(version=""), unheard=())
    told = " ".join(text_of(court_pdf(paper(written, Correcting(ledger=LedgerState())))))
    assert "The record gives no times." in told
    assert "written down by somebody else" in told
    assert "says they listened" not in told
    assert "0:40" not in told


def test_a_call_in_which_nobody_speaks_can_be_printed() -> None:
    silent = paper(replace(CALL, turns=(), unheard=()))
    assert "Nobody could be heard to speak." in text_of(court_pdf(silent))[0]
    assert "Nobody could be heard to speak." in words_of(court_word(silent))


def test_emoji_and_a_name_of_two_hundred_letters_do_not_stop_it() -> None:
    odd = replace(call(3), name="😀" * 5 + "x" * 200 + ".opus", speakers=())
    drawn = paper(odd)
    assert len(text_of(court_pdf(drawn))) >= 3
    assert odd.name in words_of(court_word(drawn))


@pytest.mark.parametrize("gaps", range(1, 25, 2))
def test_room_to_sign_stands_under_what_is_signed(gaps: int) -> None:
    # However long the certificate is, the end of it falls somewhere on a page.
    unheard = tuple(Span(start=20.5 + n, end=20.7 + n) for n in range(gaps * 8))
    drawn = text_of(court_pdf(paper(replace(call(3), duration=900.0, unheard=unheard))))
    (signed,) = (page for page in drawn if "Signature" in page)
    assert "To be signed by whoever" in signed


def test_two_hundred_pages_take_seconds() -> None:
    long = call(5600)
    assert len(text_of(court_pdf(paper(long)))) > 150


def test_word_numbers_the_lines_of_the_talk_and_of_nothing_else() -> None:
    opened = docx.Document(BytesIO(court_word(paper())))
    numbers = opened.sections[0]._sectPr.find(qn("w:lnNumType"))
    assert numbers is not None
    assert numbers.get(qn("w:restart")) == "newPage"
    silent = [
        p for p in opened.paragraphs if p._p.find(f".//{qn('w:suppressLineNumbers')}") is None
    ]
    assert {p.style.name for p in silent if p.style} == {"Turn"}
    assert silent[2].text == "0:20\t[inaudible, 4 seconds]"
    assert "0:40\tSpeaker 2: Tŷ, line 1." in [p.text for p in silent]


def test_word_says_the_same_as_the_pdf() -> None:
    told = words_of(court_word(paper()))
    for words in ("55 words replaced", "2 minutes of 1 hour", CALL.digest, "1 word: 0:06 “Nid”."):
        assert words in told

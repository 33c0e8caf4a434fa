"""What is proposed about a letter: from its mail, or from the words of a paper."""

from datetime import UTC, date, datetime

import pytest

from fairhearing.domain.casework.letters.letter import Channel, Letter, Way
from fairhearing.domain.casework.letters.mail import Attached, Mail
from fairhearing.domain.casework.letters.proposing_letter import (
    Known,
    from_mail,
    from_words,
    own_addresses,
)
from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.when import on

AT = datetime(2026, 3, 5, tzinfo=UTC)
TODAY = date(2026, 11, 22)
NOBODY = Known((), ())
PAPER = (
    "Family Court Advice Service",
    "12 March 2026",
    "Dear Ms Hart,",
    "Thank you for your letter of 2 March 2026. I will send you my note within ten working days.",
    "Yours sincerely",
    "Jo Marsh",
    "Team Manager",
)
WELSH = (
    "12 Mawrth 2026",
    "Annwyl Ms Hart,",
    "Diolch am eich llythyr.",
    "Mae'r nodyn o'n galwad wedi ei gadw yn y ffeil, ac fe gewch gopi gan y swyddfa yn fuan.",
    "Nid oes angen i chi wneud dim ar hyn o bryd.",
    "Yn gywir",
    "Elin Prys",
)


def line(letter_id: str, **known: object) -> Line[Letter]:
    given = {
        "item_id": letter_id,
        "way": Way.IN,
        "sent": None,
        "sender": "Jo <jo@council.example>",
        "recipients": ("dana@example.org",),
        "channel": Channel.EMAIL,
    }
    letter = Letter(**(given | known))  # type: ignore[arg-type]  # named fields of a letter
    return Line(id=letter_id, value=letter, entered=AT, changed=AT, seen=1)


def test_a_paper_is_proposed_from_its_top_and_its_end() -> None:
    found = from_words("a", PAPER, "scan")
    assert (found.letter.sent, found.letter.sender) == (on(date(2026, 3, 12)), "Jo Marsh")
    assert found.letter.recipients == ("Ms Hart",)
    assert found.doubts == ("We took the first date in it. Please check it.",)


def test_a_welsh_paper_is_read_and_said_to_be_welsh() -> None:
    found = from_words("a", WELSH, "scan")
    assert (found.letter.sent, found.letter.sender) == (on(date(2026, 3, 12)), "Elin Prys")
    assert found.letter.recipients == ("Ms Hart",)
    assert any("in Welsh" in doubt for doubt in found.doubts)


@pytest.mark.parametrize("words", [(), ("No date here.",), ("99 March 2026",)])
def test_no_date_is_made_up(words: tuple[str, ...]) -> None:
    found = from_words("a", words, "scan")
    assert found.letter.sent is None
    assert not found.whole


def test_my_own_addresses_are_known_from_what_i_confirmed() -> None:
    out = line("b", way=Way.OUT, sender="Dana <Dana@Work.example>")
    several = line("c", recipients=("dana@example.org", "someone@else.example"))
    assert own_addresses([line("a"), out, several]) == {"dana@example.org", "dana@work.example"}


def test_a_subject_without_its_answer_marks_tells_the_thread() -> None:
    known = Known((line("a", subject="Your note", threads=("t1", "t2")),), ())
    found = from_mail("b", Mail(sender="Jo", subject="RE: your note"), known, today=TODAY)
    assert found.letter.threads == ("t1", "t2")
    other = from_mail("b", Mail(sender="Jo", subject=""), known, today=TODAY)
    assert other.letter.threads == ()


def test_what_is_missing_or_left_inside_is_said() -> None:
    logo = Attached(number=0, name="logo.png", size=10, left="small")
    found = from_mail("a", Mail(unread="No words.", attached=(logo,)), NOBODY, today=TODAY)
    told = " ".join(found.doubts)
    for words in ("no date", "No words.", "who it is from", "logo.png"):
        assert words in told

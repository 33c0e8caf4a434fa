from dataclasses import replace

import pytest
from bench.casework.letters import Correspondence, Reply, correspondence
from bench.casework.measuring import Asked, Counted, asked_of
from bench.checking.twins import other_sex
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework.asks.reply_parts import sentences_of
from fairhearing.domain.casework.asks.sheet import LONGEST, Sheet, sheets_of
from fairhearing.domain.casework.letters.letter import Passage

ASKS = ("Who told you that I was late?", "Please send me the log.")
REPLY = (
    "Dear Mr Okafor, Mrs Brandt told me so when I rang her on Friday.",
    "The log is kept by Mrs Brandt. I enclose it. I hope that Kofi is well.",
)
EVERY = [one for half in ("open", "later", "others") for one in correspondence(half)]
NOT_ALIKE = {"a-never-wrote-before": "a “miss” without a name", "a-tea-thursday": "“miss”"}
"""What the change of sex itself does not change alike."""


def laid(reply: tuple[str, ...], asks: tuple[str, ...] = ASKS) -> tuple[Sheet, ...]:
    return sheets_of(
        asks, ("1", "2"), sentences_of(tuple(Passage(text=text, depth=0) for text in reply))
    )


def test_a_sheet_holds_what_was_asked_and_every_sentence_of_the_reply() -> None:
    (sheet,) = laid(REPLY)
    assert sheet.asks == sheet.beside == ASKS
    assert [line.at for line in sheet.lines] == [0, 1, 2, 3]
    assert sheet.lines[2].text == "I enclose it."


def test_nobody_is_named() -> None:
    (sheet,) = laid(REPLY)
    told = " ".join(line.text for line in sheet.lines)
    assert not any(name in told for name in ("Okafor", "Brandt", "Mr", "Mrs"))


def test_the_same_with_other_names_is_the_same_sheet() -> None:
    others = tuple(
        text.replace("Okafor", "Nowak").replace("Brandt", "Singh").replace("Kofi", "Ewa")
        for text in REPLY
    )
    assert laid(others) == laid(REPLY)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_the_same_with_everybodys_sex_changed_is_the_same_sheet(one: Correspondence) -> None:
    if one.name in NOT_ALIKE:
        pytest.skip(NOT_ALIKE[one.name])
    asks = asked_of(one, Counted())
    for reply in one.replies:
        assert written(asks, reply, changed=True) == written(asks, reply, changed=False)


def written(asks: list[Asked], reply: Reply, *, changed: bool) -> tuple[Sheet, ...]:
    def told(text: str) -> str:
        return other_sex(text) if changed else text

    passages = tuple(replace(one, text=told(one.text)) for one in reply.passages)
    return sheets_of(
        [told(ask.words) for ask in asks],
        [ask.number for ask in asks],
        sentences_of(passages),
        [told(ask.around) for ask in asks],
    )


def test_what_stands_beside_an_ask_is_read_with_it_and_not_the_whole_letter() -> None:
    letter = f"{'long before ' * 40}the swings. Can it be mended? Yours"
    reply = sentences_of((Passage(text="It was.", depth=0),))
    (sheet,) = sheets_of(["Can it be mended?"], ["1"], reply, [letter])
    assert sheet.beside[0].endswith("the swings. Can it be mended? Yours")
    assert len(sheet.beside[0].split()) < 40


def test_what_a_reply_quotes_cannot_deal_with_anything() -> None:
    passages = (Passage(text="Who told you?", depth=1), Passage(text="Nobody did.", depth=0))
    (sheet,) = sheets_of(ASKS, ("1", "2"), sentences_of(passages))
    assert [line.at for line in sheet.lines] == [None, 1]


def test_a_numbered_item_keeps_its_number() -> None:
    (sheet,) = laid(("1. Mrs Brandt did. She rang.", "2. It is enclosed."))
    assert [line.text for line in sheet.lines] == [
        "1. Drew did.", "She rang.", "2. It is enclosed.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "read"),
    [(("(a)", "(b)"), ("a", "b")), (("1", "1"), ("1", "2")), (("", "4"), ("1", "2"))],
)
def test_asks_keep_the_numbers_of_the_letter_where_each_has_its_own(
    numbers: tuple[str, str], read: tuple[str, str]
) -> None:
    (sheet,) = sheets_of(ASKS, numbers, sentences_of((Passage(text="It was.", depth=0),)))
    assert sheet.numbers == read


@given(st.integers(min_value=0, max_value=3 * LONGEST))
def test_a_long_reply_is_laid_on_several_sheets_and_nothing_is_lost(sentences: int) -> None:
    sheets = laid(tuple(f"This is line {n} of it." for n in range(sentences)))
    assert [line.at for sheet in sheets for line in sheet.lines] == list(range(sentences))
    assert all(len(sheet.lines) <= LONGEST for sheet in sheets)

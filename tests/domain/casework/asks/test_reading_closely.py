"""Close reading, by a reader whose answers are set: the real one is tried in tests/engines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from fairhearing.domain.casework.asks.answering import AnswerKind, FoundAnswer
from fairhearing.domain.casework.asks.ports import Reading
from fairhearing.domain.casework.asks.reading_closely import TOGETHER, read_closely
from fairhearing.domain.casework.asks.sheet import LONGEST, Sheet
from fairhearing.domain.casework.letters.letter import Passage
from fairhearing.domain.made_by import ModelUsed

ASKS = ("Who told you that I was late?", "Please send me the log.", "Will you come in May?")
NUMBERS = ("1", "2", "3")
REPLY = (
    Passage(text="Dear Mr Okafor,", depth=0),
    Passage(text="Ms Brandt did, on Friday. The log cannot be shared, by our policy.", depth=0),
)
ANSWERED = dict.fromkeys((AnswerKind.PARTLY, AnswerKind.REFUSED, AnswerKind.DEFLECTED), 0.05) | {
    AnswerKind.ANSWERED: 0.85
}
REFUSED = ANSWERED | {AnswerKind.ANSWERED: 0.05, AnswerKind.REFUSED: 0.85}


def at(
    line: int, share: float = 0.9, also: dict[int, float] | None = None, **kinds: object
) -> Reading:
    return Reading(
        lines={line: share} | (also or {}),
        nothing=1 - share - sum((also or {}).values()),
        kinds=kinds.get("kinds", ANSWERED),  # type: ignore[arg-type]  # the one thing it may be
    )


@dataclass
class Reader:
    """Gives the readings of each sheet in turn."""

    says: Sequence[Sequence[Reading | None]]
    sheets: list[Sheet] = field(default_factory=list)

    def models(self) -> tuple[ModelUsed, ...]:
        return ()

    def read(self, sheet: Sheet) -> Iterator[Reading | None]:
        self.sheets.append(sheet)
        return iter(self.says[len(self.sheets) - 1])


def found(*says: Reading | None) -> list[FoundAnswer | None]:
    return list(read_closely(ASKS[: len(says)], NUMBERS[: len(says)], REPLY, Reader([says])))


def test_the_words_of_the_line_are_shown_with_what_it_did_and_why() -> None:
    (one,) = found(at(1))
    assert one
    assert (one.kind, one.words) == (AnswerKind.ANSWERED, "Ms Brandt did, on Friday.")
    assert one.why.startswith("It ")
    assert one.score == pytest.approx(0.765, abs=0.01)
    assert one.sure


def test_a_refusal_has_the_reason_that_was_given() -> None:
    _, one = found(at(1), at(2, kinds=REFUSED))
    assert one
    assert one.kind is AnswerKind.REFUSED
    assert "policy" in one.reason


def test_two_lines_that_may_both_deal_with_it_are_shown_together() -> None:
    (one,) = found(at(1, 0.5, {2: 0.4}))
    assert one
    assert one.words == "Ms Brandt did, on Friday. The log cannot be shared, by our policy."


def test_where_nothing_deals_with_it_the_nearest_line_is_named() -> None:
    (one,) = found(at(2, 0.3))
    assert one
    assert (one.kind, one.where, one.words) == (AnswerKind.IGNORED, (), "")
    assert "The log cannot be shared" in one.why
    assert one.score == 0.7


def test_a_greeting_is_never_the_nearest() -> None:
    (one,) = found(at(0, 0.3))
    assert one
    assert one.why.startswith("No sentence of this reply comes near to it")


def test_what_is_too_long_to_read_is_left_to_the_quick_reading() -> None:
    assert found(None, at(1))[0] is None


def test_a_reply_without_words_is_left_to_it_too() -> None:
    assert list(read_closely(ASKS, NUMBERS, (), Reader([]))) == [None, None, None]


def test_of_a_long_reply_the_part_counts_that_deals_with_it() -> None:
    reply = tuple(Passage(text=f"This is line {n} of it.", depth=0) for n in range(LONGEST + 2))
    reader = Reader([[at(3, 0.1)], [at(LONGEST + 1)]])
    (one,) = read_closely(ASKS[:1], ("1",), reply, reader)
    assert one
    assert one.words == f"This is line {LONGEST + 1} of it."


def test_many_asks_are_read_a_few_at_a_time_and_in_their_order() -> None:
    asks = [f"Number {n} please." for n in range(TOGETHER + 1)]
    reader = Reader([[at(1)] * TOGETHER, [at(2)]])
    numbers = [str(n) for n in range(len(asks))]
    answers = list(read_closely(asks, numbers, REPLY, reader))
    assert [len(sheet.asks) for sheet in reader.sheets] == [TOGETHER, 1]
    assert answers[-1]
    assert "policy" in answers[-1].words

"""What a judge's answers change, and how often it is asked."""

from collections.abc import Callable, Sequence

from tests.domain.checking.talk import checked

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Judgement, Passage, Ranker
from fairhearing.domain.made_by import ModelUsed

TALK = """
    Officer: What about the alarm?
    Ms Hale: There is one in the hall, it wants a battery.
    Officer: And the surgery?
    Mr Dray: That will be for me to ring, this afternoon.
"""


class Reader:
    """A judge that finds likely what it is told to."""

    def __init__(self, likely: Callable[[str], bool], otherwise: float = 0.0) -> None:
        self.likely, self.otherwise = likely, otherwise
        self.asked: list[str] = []

    def models(self) -> tuple[ModelUsed, ...]:
        return ()

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        assert passage.text
        self.asked += statements
        odds = (2.0 if self.likely(text) else self.otherwise for text in statements)
        return [Judgement(supported=each) for each in odds]


def outcome(written: str, reader: Reader, ranker: Ranker) -> Outcome:
    return checked(TALK, [written], ranker, judge=reader).findings[0].outcome


def test_the_opposite_being_likelier_contradicts(ranker: Ranker) -> None:
    reader = Reader(lambda text: " no " not in text)
    assert outcome("There is no smoke detector there.", reader, ranker) is Outcome.CONTRADICTED
    assert "There is some smoke detector there." in reader.asked


def test_somebody_else_being_likelier_misattributes(ranker: Ranker) -> None:
    reader = Reader(lambda text: text.startswith("Mr Dray"))
    found = outcome("Ms Hale undertook to telephone the practice.", reader, ranker)
    assert found is Outcome.MISATTRIBUTED


def test_a_statement_ahead_of_its_rivals_is_borne_out(ranker: Ranker) -> None:
    written = "Mr Dray undertook to telephone the practice."
    assert outcome(written, Reader(written.__contains__), ranker) is Outcome.SUPPORTED


def test_what_is_not_spoken_of_has_no_rivals_asked(ranker: Ranker) -> None:
    reader = Reader(lambda _: False, otherwise=-4.0)
    checked(TALK, ["Mr Dray undertook to sell the boat."], ranker, judge=reader)
    assert len(reader.asked) == 1

"""What a judge is asked, at which lines, and what its answers change."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from tests.domain.checking.talk import checked

from fairhearing.domain.checking.finding import SURE, Finding, Outcome
from fairhearing.domain.checking.ports import Judgement, Passage, Ranker
from fairhearing.domain.made_by import ModelUsed

TALK = """
    Officer: What about the alarm?
    Ms Hale: I'm his mum. There is one in the hall, it wants a battery.
    Officer: And the surgery?
    Mr Dray: That will be for me to ring, this afternoon.
"""


class Reader:
    """A judge that finds likely what it is told to."""

    def __init__(
        self, likely: Callable[[str], bool], otherwise: float = 0.0, against: float = -3.0
    ) -> None:
        self.likely, self.otherwise, self.against = likely, otherwise, against
        self.asked: list[str] = []
        self.read: list[str] = []

    def models(self) -> tuple[ModelUsed, ...]:
        return ()

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        self.asked += statements
        self.read.append(passage.text)
        odds = (2.0 if self.likely(text) else self.otherwise for text in statements)
        return [Judgement(supported=each, otherwise=self.against) for each in odds]


def only(reader: Reader, words: str) -> Callable[[Passage, Sequence[str]], list[Judgement]]:
    """Let a reader find everything in the passage that holds some words, and nothing elsewhere."""
    ask = reader.judge

    def judge(passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        answers = ask(passage, statements)
        found = 3.0 if words in passage.text else -4.0
        return [replace(answer, supported=found) for answer in answers]

    return judge


def finding(written: str, reader: Reader, ranker: Ranker) -> Finding:
    return checked(TALK, [written], ranker, judge=reader).findings[0]


def test_what_a_judge_finds_there_is_borne_out(ranker: Ranker) -> None:
    written = "Mr Dray undertook to telephone the practice."
    assert finding(written, Reader(lambda _: True), ranker).outcome is Outcome.SUPPORTED
    nowhere = Reader(lambda _: False, otherwise=-4.0)
    assert finding(written, nowhere, ranker).outcome is Outcome.NOT_FOUND


def test_a_judge_reads_talk_and_statement_without_names(ranker: Ranker) -> None:
    reader = Reader(lambda _: True)
    finding("The mother undertook to telephone the practice.", reader, ranker)
    assert reader.asked[0] == "Lee undertook to telephone the practice."
    assert reader.read[0] == (
        "Kim: What about the alarm?\n"
        "Lee: I'm her dad. There is one in the hall, it wants a battery.\n"
        "Kim: And the surgery?\n"
        "Sam: That will be for me to ring, this afternoon."
    )


def test_only_the_lines_beside_a_moment_are_read(ranker: Ranker) -> None:
    reader = Reader(lambda _: True)
    long = "\n".join(f"Officer: The bus was number {n}." for n in range(40))
    checked(f"{long}\n{TALK}", ["Mr Dray undertook to ring the practice."], ranker, judge=reader)
    assert all(len(text.splitlines()) <= 7 for text in reader.read)


def test_what_a_judge_finds_said_otherwise_is_contradicted_and_shown(ranker: Ranker) -> None:
    surely = Reader(lambda _: False, otherwise=-4.0, against=3.5)
    found = finding("Mr Dray undertook to telephone the practice.", surely, ranker)
    assert found.outcome is Outcome.CONTRADICTED
    assert found.evidence
    assert "It seems to be said otherwise" in found.reason
    assert "telephone the practice" in found.reason
    hardly = Reader(lambda _: False, otherwise=-4.0, against=-1.0)
    silent = finding("Mr Dray was late for the ferry.", hardly, ranker)
    assert silent.outcome is Outcome.NOT_FOUND


def test_what_is_said_otherwise_is_shown_with_how_it_was_taken_up(ranker: Ranker) -> None:
    talk = """
        Officer: So let's talk about the Sunday visits.
        Mr Dray: Well. She's missed the last three of them.
        Officer: I see.
    """
    surely = Reader(lambda _: False, otherwise=-4.0, against=3.5)
    (found,) = checked(
        talk, ["Ms Hale has kept to each Sunday visit."], ranker, judge=surely
    ).findings
    assert found.outcome is Outcome.CONTRADICTED
    assert "She's missed the last three" in " ".join(piece.text for piece in found.evidence)


def test_the_moment_that_a_judge_answered_by_is_shown(ranker: Ranker) -> None:
    far = "\n".join(f"Officer: The {n}th bus is late again." for n in range(4, 30))
    talk = f"""
        Ms Hale: The school trip was good fun for him.
        {far}
        Ms Hale: He came back from the school trip all smiles.
    """
    for there in ("good fun", "all smiles"):
        reader = Reader(lambda _: False, otherwise=-4.0)
        reader.judge = only(reader, there)  # type: ignore[method-assign]
        (found,) = checked(
            talk, ["Ms Hale said that Ben had enjoyed the school trip."], ranker, judge=reader
        ).findings
        assert any(there in piece.text for piece in found.evidence[:1])


def test_a_second_moment_is_read_only_where_it_may_be_what_is_meant(ranker: Ranker) -> None:
    buses = "\n".join(f"Officer: The {n}th bus is late again." for n in range(4, 30))
    trip = "Ms Hale: The school trip was good fun for him."
    written = ["Ben had enjoyed the school trip."]

    def read(talk: str) -> list[str]:
        reader = Reader(lambda _: False, otherwise=-4.0)
        checked(talk, written, ranker, judge=reader)
        return reader.read

    (first,) = read(f"{trip}\n{buses}\nMs Hale: Gas went up in May.")
    assert "good fun" in first
    both = read(f"{trip}\n{buses}\nMs Hale: He came back from the school trip all smiles.")
    assert len(both) == 2
    (alone,) = read(f"{buses}\nMs Hale: Gas went up in May.")
    assert alone  # however poorly the best one fits


def test_a_loose_fit_shows_the_second_moment_too(ranker: Ranker) -> None:
    talk = """
        Officer: What do you do together?
        Mr Dray: We go to the baths on Mondays and he swims.
        Officer: Anything else that you like to do?
        Mr Dray: On Thursdays I drive him to the football club.
    """
    (found,) = checked(talk, ["Mr Dray said that they swim and play football."], ranker).findings
    assert found.outcome is Outcome.SUPPORTED
    assert len({turn for piece in found.evidence for turn in piece.turns}) > 1


def test_nothing_found_is_said_without_being_sure(ranker: Ranker) -> None:
    (found,) = checked(TALK, ["Ms Hale said that she sold the boat in Oslo."], ranker).findings
    assert found.outcome is Outcome.NOT_FOUND
    assert found.score < SURE


def test_what_is_spoken_of_and_doubted_is_not_sure(ranker: Ranker) -> None:
    doubting = Reader(lambda _: False, otherwise=-1.5, against=-0.5)
    found = finding("Mr Dray undertook to telephone the practice.", doubting, ranker)
    assert found.score < SURE
    assert found.evidence
    assert "We are not sure whether this was said" in found.reason


@pytest.mark.parametrize("odds", [-3.0, -2.0, -1.0])
def test_what_a_judge_alone_does_not_find_is_never_sure(odds: float, ranker: Ranker) -> None:
    written = "Mr Dray undertook to telephone the practice."
    found, worse = (
        finding(written, Reader(lambda _: False, otherwise=each, against=-0.5), ranker)
        for each in (odds, odds - 1)
    )
    assert worse.outcome is not Outcome.SUPPORTED
    assert worse.score < SURE
    if found.outcome is worse.outcome:
        assert found.score < worse.score


def test_a_judge_is_asked_whether_it_is_somebody_elses(ranker: Ranker) -> None:
    """Sam stands for Mr Dray, who says it, and Lee for Ms Hale, to whom the report gives it."""
    reader = Reader(lambda told: told.startswith("Sam "), otherwise=-3.0)
    (found,) = checked(
        TALK, ["Ms Hale stated that she will ring the surgery."], ranker, judge=reader
    ).findings
    assert reader.asked[-1] == "Sam stated that he will ring the surgery."
    assert found.outcome is Outcome.MISATTRIBUTED
    assert "That will be for me to ring" in " ".join(piece.text for piece in found.evidence)
    assert "The report gives this to Ms Hale." in found.reason
    assert "it seems to be Mr Dray who says this" in found.reason


def test_what_reads_as_well_of_the_person_named_is_theirs(ranker: Ranker) -> None:
    for likely in (lambda _: True, lambda _: False):
        (found,) = checked(
            TALK, ["Ms Hale stated that she will ring the surgery."], ranker,
            judge=Reader(likely, otherwise=-3.0),
        ).findings  # fmt: skip
        assert found.outcome is not Outcome.MISATTRIBUTED


def test_of_whom_it_is_told_may_be_somebody_else_too(ranker: Ranker) -> None:
    reader = Reader(lambda told: told.startswith("Sam "), otherwise=-3.0)
    (found,) = checked(
        TALK, ["Ms Hale will be ringing the surgery this afternoon."], ranker, judge=reader
    ).findings
    assert found.outcome is Outcome.MISATTRIBUTED


def test_where_nobody_can_be_put_in_the_place_of_who_is_named_it_is_not_asked(
    ranker: Ranker,
) -> None:
    reader = Reader(lambda _: False, otherwise=-3.0)
    checked(TALK, ["She stated that she will ring the surgery."], ranker, judge=reader)
    assert reader.asked
    assert all(told.startswith(("She ", "He ")) for told in reader.asked)

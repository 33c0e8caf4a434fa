import pytest
from bench.checking import counting, sets
from bench.checking.gathering import gather
from bench.checking.twins import changed, names, other_sex, twins
from tests.domain.checking.talk import record, report

from fairhearing import wiring
from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Ranker


@pytest.fixture(scope="module")
def ranker() -> Ranker:
    return wiring.ranker()


TALK = """
Ms Hale: It was on the fourth of March, at half past seven.
Officer: Did you shout at Mr Dev Marsh?
Ms Hale: No, never. He told his sister, and she rang her solicitor for him.
"""


def sample(**more: object) -> sets.Sample:
    given = {
        "name": "hale", "record": record(TALK), "expected": ("supported", "contradicted"),
        "document": report("Ms Hale said that it was on 4 March.", "It was on 9 March."),
    }  # fmt: skip
    return sets.Sample(**(given | more))  # type: ignore[arg-type]  # what a test says of it


def counted(one: sets.Sample, ranker: Ranker) -> list[counting.Answer]:
    found = gather([one], ranker, None, (), lambda _done, _whole: None)
    return found[id(one)].answers


def test_statements_are_counted_one_by_one_and_summaries_whole(ranker: Ranker) -> None:
    assert [a.exact for a in counted(sample(), ranker)] == [True, True]
    (whole,) = counted(sample(together=True, expected=("wrong", "wrong")), ranker)
    assert whole.outcome == "wrong"
    assert not whole.true


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("the fourth of March", True),
        ("he told his sister OR It was on the fourth of march!", True),
        ("he told his sister", False),
        ("fourth of Mar", False),
        ("", None),
    ],
)
def test_evidence_is_right_where_it_holds_the_deciding_words(
    words: str, *, held: bool | None, ranker: Ranker
) -> None:
    first, second = counted(sample(words=(words, "")), ranker)
    assert first.held is held
    assert second.held is None


@pytest.mark.parametrize("text", ["She rang twice.", "He didn’t.", "in May", "on 4 July", "denied"])
def test_figures_and_denials_are_told(text: str) -> None:
    assert counting.FIGURE_OR_DENIAL.search(text)


@pytest.mark.parametrize("text", ["She may ring.", "One of them rang.", "He noted it."])
def test_other_words_are_not_taken_for_figures(text: str) -> None:
    assert not counting.FIGURE_OR_DENIAL.search(text)


def test_the_other_sex_is_told_throughout() -> None:
    assert other_sex("She rang her mother for him.") == "He rang his father for her."
    assert other_sex("I saw her. It is his; Mr Hale took his son.") == (
        "I saw him. It is hers; Ms Hale took her daughter."
    )
    assert other_sex("Sister Quinn rang my sister Kim.") == "Sister Quinn rang my brother Kim."


def test_a_name_is_changed_everywhere_and_nothing_else_is() -> None:
    one = sample()
    assert names(one) == ["Dev", "Hale", "Marsh"]
    other, _ = twins(one)
    assert [t.speaker for t in other.record.turns] == ["Ms Bellamy", "Officer", "Ms Bellamy"]
    assert other.document.statements[0].text == "Ms Bellamy said that it was on 4 March."
    assert other.record.turns[1].text == "Did you shout at Mr Abara Chowdhry?"


def test_a_check_that_looked_at_names_would_be_caught(ranker: Ranker) -> None:
    one = sample()
    unlike = changed(one, lambda text: text.replace("4 March", "5 March"))
    assert counted(one, ranker)[0].outcome != counted(unlike, ranker)[0].outcome


def test_a_limit_takes_from_every_talk_in_turn() -> None:
    many = [sample(name=talk) for talk in "aaaaaabbbc"]
    assert {s.name for s in sets.spread(many, 6)} == {"a", "b", "c"}
    assert sets.spread(many, 6) == sets.spread(many, 6)
    assert len(sets.spread(many, 0)) == len(many)


def test_our_conversations_are_written_as_they_must_be() -> None:
    known = {outcome.value for outcome in Outcome}
    for folder in (sets.CONVERSATIONS, sets.FRESH, sets.KEPT):
        for one in sets.conversations(folder):
            said = [turn.text for turn in one.record.turns]
            assert set(one.expected) <= known
            assert all(any(words in text for text in said) for words in one.left_out), one.name
            marked = [part for words in one.words for part in words.split(sets.OR)]
            plain = [counting.plain(text) for text in said]
            assert all(any(counting.plain(m) in text for text in plain) for m in marked), one.name

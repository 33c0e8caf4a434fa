"""What the checker learns from: true and false by construction, and blind to name and sex."""

from collections import Counter
from collections.abc import Callable
from itertools import islice
from random import Random

import pytest
from training.checker import changes, figures, meetings
from training.checker.collect import invented
from training.checker.pairs import BORNE_OUT, DIFFERS, NOT_THERE
from training.checker.telling import contracted

Change = Callable[[str, Random], str | None]


def made(seed: int, n: int = 3000) -> list[tuple[str, str, int]]:
    return [(p.text, p.statement, p.label) for p in islice(invented(Random(seed)), n)]


def test_the_same_seed_makes_the_same_talk() -> None:
    assert made(7, 200) == made(7, 200)
    assert made(7, 200) != made(8, 200)


def test_nothing_is_left_unfilled_and_every_turn_has_a_speaker() -> None:
    for text, statement, _ in made(1):
        assert not set("{}[]*") & set(text + statement), (text, statement)
        assert all(": " in line for line in text.splitlines())


def test_no_statement_is_both_true_and_false_of_the_same_talk() -> None:
    true = {(t, s) for t, s, label in made(2) if label == BORNE_OUT}
    false = {(t, s) for t, s, label in made(2) if label != BORNE_OUT}
    assert not true & false


def test_sex_does_not_tell_true_from_false() -> None:
    counts = Counter(
        (label == BORNE_OUT, word)
        for _, statement, label in made(3, 12000)
        for word in statement.lower().split()
        if word in {"he", "she"}
    )
    share = {
        true: counts[true, "she"] / (counts[true, "he"] + counts[true, "she"])
        for true in (True, False)
    }
    assert share[True] == pytest.approx(share[False], abs=0.04)
    assert share[True] == pytest.approx(0.5, abs=0.06)


def test_a_time_is_said_and_written_alike_and_the_other_one_is_another() -> None:
    for seed in range(300):
        (said, written), (other, _) = figures.clock(Random(seed))
        assert said != other
        assert written


@pytest.mark.parametrize(
    ("change", "text", "never"),
    [
        (changes.negated, "She did not agree to the plan.", "not agree"),
        (changes.negated, "The team decided to use rubber.", "team decided"),
        (changes.opposite, "The price was increased.", "increased"),
        (changes.number, "It costs 25 euros on 3 May.", "25 euros on 3 May"),
    ],
)
def test_a_changed_sentence_no_longer_says_it(change: Change, text: str, never: str) -> None:
    for seed in range(20):
        new = change(text, Random(seed))
        assert new is None or never not in new


def test_what_someone_said_of_themself_is_told_of_them() -> None:
    told = meetings.third_person("Um, I think I'm going to change my design.", "Grad A", Random(4))
    assert told is not None
    assert not {"I", "my", "I'm", "Um,"} & set(told.split())
    assert "Grad A" in told


def test_talk_contracts_its_verbs() -> None:
    assert contracted(Random(1), "I do not smoke") == "I don't smoke"


def test_all_three_answers_are_to_be_learnt() -> None:
    labels = Counter(label for _, _, label in made(5))
    assert min(labels[BORNE_OUT], labels[DIFFERS]) > 700
    assert labels[NOT_THERE] > 200

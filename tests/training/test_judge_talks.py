"""The talks as the judge learns them: by nobody's name, each statement true of one version."""

import re
from random import Random

import pytest
from training.judge.talks import NO, UNKNOWN, YES, Talk, renamed, strangers, talks, words

from fairhearing.domain.checking.statements.unnamed import STAND_INS


@pytest.fixture(scope="module")
def everything() -> list[Talk]:
    return talks()


def test_every_statement_is_true_beside_one_version_and_otherwise_beside_the_other(
    everything: list[Talk],
) -> None:
    assert len(everything) > 3000
    for talk in everything:
        first, second = talk.versions
        assert len(first.statements) == len(first.answers)
        beside = zip(first.answers, second.answers, strict=True)
        assert all(sorted(pair) == [YES, NO] for pair in beside)


def test_where_only_what_both_versions_say_is_read_nothing_is_known(everything: list[Talk]) -> None:
    shared = [talk for talk in everything if talk.shared]
    assert len(shared) > 1000
    for talk in shared:
        assert talk.shared is not None
        assert set(talk.shared.answers) == {UNKNOWN}
        turns = len(talk.shared.talk.splitlines())
        assert turns <= min(len(version.talk.splitlines()) for version in talk.versions)


def test_statements_of_other_talks_sound_like_the_talk_and_are_not_of_it(
    everything: list[Talk],
) -> None:
    some = everything[::200]
    beside = [(talk, *strangers(talk, everything, Random(1))) for talk in some]
    by_chance = [(talk, Random(i).choice(everything).versions[0].statements[0])
                 for i, talk in enumerate(some)]  # fmt: skip

    def alike(pairs: list[tuple[Talk, str]]) -> float:
        shared = (len(words(told) & talk.words) / (2 + len(words(told))) for talk, told in pairs)
        return sum(shared) / len(pairs)

    assert all(told not in talk.versions[0].statements for talk, *both in beside for told in both)
    assert alike([(talk, told) for talk, told, _ in beside]) > 2 * alike(by_chance)


def test_speakers_are_named_in_the_order_in_which_they_speak(everything: list[Talk]) -> None:
    for talk in everything[::50]:
        for version in talk.versions:
            said = dict.fromkeys(line.partition(": ")[0] for line in version.talk.splitlines())
            assert set(said) <= set(STAND_INS)
            assert next(iter(said)) == STAND_INS[0]


def test_what_one_person_said_is_told_of_the_others_who_speak(everything: list[Talk]) -> None:
    versions = [version for talk in everything[::20] for version in talk.versions]
    assert sum(bool(version.swapped) for version in versions) > len(versions) / 4
    for version in versions:
        for place, theirs in version.swapped:
            mine = version.statements[place]
            assert version.answers[place] == YES
            assert theirs != mine
            assert _people(theirs) != _people(mine)


def test_a_line_is_told_of_who_spoke_it_and_of_somebody_else(everything: list[Talk]) -> None:
    spoken, r = 0, Random(2)
    for talk in everything[::20]:
        version = talk.versions[0]
        if quoted := version.quoted(r):
            mine, theirs = quoted
            (who,) = _people(mine) - _people(theirs) or {""}
            assert any(
                line.startswith(f"{who}: ") and line.removeprefix(f"{who}: ") in mine
                for line in version.talk.splitlines()
            )
            spoken += 1
    assert spoken > 100


def test_names_are_dealt_anew_alike_in_talk_and_statement(everything: list[Talk]) -> None:
    version = everything[0].versions[0]
    talk, *told = renamed([version.talk, *version.statements], Random(5))
    assert talk != version.talk
    assert len(_people(talk)) == len(_people(version.talk))
    assert all(_people(one) <= _people(talk) for one in told)


def _people(text: str) -> set[str]:
    return {name for name in STAND_INS if re.search(rf"\b{name}\b", text)}

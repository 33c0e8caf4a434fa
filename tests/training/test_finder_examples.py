"""What the finder learns from: the moments that differ between two versions of a talk."""

from pathlib import Path
from random import Random

import pytest
from bench.checking import public
from training.finder.examples import MOMENTS, STATEMENTS, Searched, of_talks, part_of

TALK = """Invented.

== invented call, officer and mother
Officer: How did he seem when he came back?
Ms Mirza: {Quiet. He went straight up to bed. | Over the moon. He wouldn't stop talking.}
Officer: Did you ask him about it?
Ms Mirza: {No, I left him be. | Yes, over tea.}
Officer: Right, thank you.
---
A The child was subdued on his return.
B The child was in high spirits.
A The mother did not question him.
B She raised it with him at tea.
+ The officer thanked her.
"""


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Searched, Searched]:
    (tmp_path / "q-01.txt").write_text(TALK, "utf-8")
    ((hand, both),) = of_talks(tmp_path)
    assert hand == "q"
    return both


def at(version: Searched, words: str) -> int:
    """Number the moment that ends with some words."""
    return next(i for i, text in enumerate(version.moments) if text.endswith(words))


def test_a_statement_speaks_of_what_differs_and_first_of_what_stands_as_far_into_the_talk(
    versions: tuple[Searched, Searched],
) -> None:
    first = versions[0]
    early, late = at(first, "up to bed."), at(first, "left their be.")
    subdued, tea = first.likely[0], first.likely[3]
    assert subdued[early] > subdued[late] > 0
    assert tea[late] > tea[early] > 0


def test_what_one_version_does_not_bear_out_is_looked_for_at_the_same_place(
    versions: tuple[Searched, Searched],
) -> None:
    first, second = versions
    assert first.statements == second.statements
    assert "Over the moon." in second.moments[min(second.likely[0])]


def test_what_both_versions_say_is_never_the_moment_meant(
    versions: tuple[Searched, Searched],
) -> None:
    first = versions[0]
    same = {at(first, "came back?"), at(first, "about it?"), at(first, "thank you.")}
    assert not any(same & likely.keys() for likely in first.likely)
    assert len(versions[0].statements) == 4  # the fifth is true of both


def test_what_stands_beside_is_neither_right_nor_wrong(versions: tuple[Searched, Searched]) -> None:
    first = versions[0]
    assert all(0 in near for near in first.near)  # the question before
    assert not any(
        set(near) & set(likely) for near, likely in zip(first.near, first.likely, strict=True)
    )


def test_nobodys_name_or_sex_is_read(versions: tuple[Searched, Searched]) -> None:
    told = " ".join((*versions[0].moments, *versions[0].statements)).lower()
    assert not {"he", "she", "him", "her", "mirza", "mother"} & set(told.split())


def test_of_a_long_meeting_a_few_statements_and_all_their_moments_are_read() -> None:
    meeting = Searched(
        moments=tuple(f"m{i}" for i in range(900)),
        statements=tuple(f"s{i}" for i in range(60)),
        likely=tuple({10 * i: 1.0, 10 * i + 1: 1.0} for i in range(60)),
        near=tuple(frozenset({10 * i - 1, 10 * i + 2}) for i in range(60)),
    )
    part = part_of(meeting, Random(1))
    assert len(part.statements) == STATEMENTS
    assert len(part.moments) == 2 * STATEMENTS + MOMENTS
    for statement, likely in zip(part.statements, part.likely, strict=True):
        n = 10 * int(statement[1:])
        assert [part.moments[i] for i in sorted(likely)] == [f"m{n}", f"m{n + 1}"]


def test_no_meeting_that_is_kept_aside_is_learned_from(tmp_path: Path) -> None:
    folder = tmp_path / "qmsum" / "train"
    folder.mkdir(parents=True)
    for i in range(20):
        (folder / f"{i:02}.json").write_text("{}")
    learned = [path.stem for path in public.meetings(tmp_path, aside=False)]
    assert learned == [f"{i:02}" for i in range(20) if i not in {0, 8, 16}]

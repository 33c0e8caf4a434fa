"""Positions: proposed from words, in order of time, with changes."""

from datetime import UTC, date, datetime

import pytest

from fairhearing.domain.casework.positions.position import Kind, Position, in_order, propose
from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.when import on


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I told you that he may stay.", Kind.SAID),
        ("I did not say that he may stay.", Kind.DENIED),
        ("The officer denies using those words.", Kind.DENIED),
        ("I do not recall saying so.", Kind.NOT_RECALLED),
        ("I have no recollection of that.", Kind.NOT_RECALLED),
        ("I may have said so.", Kind.MAY_HAVE),
        ("It is possible that I used the word.", Kind.MAY_HAVE),
    ],
)
def test_the_kind_is_proposed_from_the_words(words: str, kind: Kind) -> None:
    assert propose(words)[0] is kind


def line(number: int, who: str, kind: Kind, day: date | None, **more: bool) -> Line[Position]:
    at = datetime(2026, 1, 1, 0, number, tzinfo=UTC)
    value = Position(
        matter_id="m", who=who, kind=kind, words="…", source="a letter",
        when=on(day) if day else None, **more,
    )  # fmt: skip
    return Line(id=str(number), value=value, entered=at, changed=at, seen=number)


def test_a_change_is_one_of_the_same_person_only() -> None:
    lines = [
        line(1, "Jo Marsh", Kind.MAY_HAVE, date(2026, 5, 1)),
        line(2, "Jo Marsh", Kind.DENIED, date(2026, 3, 1)),
        line(3, "Dana", Kind.SAID, date(2026, 4, 1)),
        line(4, "jo marsh", Kind.MAY_HAVE, None),
        line(5, "Dana", Kind.SAID, date(2026, 6, 1), differs=True),
    ]
    placed = in_order(lines)
    assert [one.line.id for one in placed] == ["2", "3", "1", "5", "4"]
    assert [one.before.kind if one.before else None for one in placed] == [
        None, None, Kind.DENIED, Kind.SAID, None,
    ]  # fmt: skip


def test_somebody_with_two_names_is_one_person() -> None:
    lines = [
        line(1, "Ms Marsh", Kind.DENIED, date(2026, 3, 1)),
        line(2, "Jo Marsh", Kind.MAY_HAVE, date(2026, 5, 1)),
    ]
    called = {"ms marsh": "Jo Marsh", "jo marsh": "Jo Marsh"}
    assert [one.before for one in in_order(lines)] == [None, None]
    assert [one.before for one in in_order(lines, called)] == [None, lines[0].value]

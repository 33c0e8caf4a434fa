"""Which patterns fit a rota."""

from datetime import date, time

import pytest

from fairhearing.domain.casework.rota.patterns import patterns, read
from fairhearing.domain.casework.rota.proposing import FOLLOWING, proposals
from fairhearing.domain.casework.rota.rota import Rota, Shift
from fairhearing.domain.problems import OurFault

MONDAY = date(2026, 3, 2)
FOUR_FOUR = Rota(
    whose="Me",
    starts=MONDAY,
    letters="DDNN----",
    shifts=(
        Shift(letter="D", begins=time(7), ends=time(19)),
        Shift(letter="N", begins=time(19), ends=time(7)),
    ),
)


def test_following_four_on_four_off_gives_seven_nights_a_fortnight_and_no_clash() -> None:
    found = proposals(FOUR_FOUR, first=MONDAY, changes=time(19), nights=7)
    follows = next(one for one in found if one.arrangement.name == FOLLOWING)
    assert (follows.nights, follows.counted.nights_clash) == (7, 0)
    assert found[0] == follows


def test_every_pattern_is_begun_on_the_day_on_which_it_clashes_least() -> None:
    weekdays = Rota(
        whose="Me",
        starts=MONDAY,
        letters="NNNNN--",
        shifts=(Shift(letter="N", begins=time(22), ends=time(6)),),
    )
    found = proposals(weekdays, first=MONDAY, changes=time(18), nights=2, most=99)
    weekend = next(one for one in found if one.arrangement.name.endswith("Saturday night"))
    assert weekend.arrangement.starts.weekday() == 4
    assert weekend.counted.nights_clash == 1 * weekend.counted.nights // 2


def test_those_nearest_to_the_nights_wanted_come_first() -> None:
    found = proposals(FOUR_FOUR, first=MONDAY, changes=time(18), nights=2, most=99)
    assert round(abs(found[0].nights - 2)) == 0
    assert len({one.arrangement.name for one in found}) == len(patterns()) + 2


def test_the_patterns_of_half_and_half_are_half_and_half() -> None:
    for pattern in patterns():
        if pattern.rule == "S3":
            assert pattern.nights.count("Y") == 7
            assert [
                len(run) for run in pattern.nights.replace("Y-", "Y -").replace("-Y", "- Y").split()
            ]


def test_a_mistake_in_the_file_is_named_with_its_line() -> None:
    text = '[[pattern]]\nid = "x"\nname = "X"\nnights = "YZ"\nrule = "S3"\n'
    with pytest.raises(OurFault, match=r"patterns\.toml, line 4"):
        read(text, "patterns.toml")

"""Rules are data: each has its source and its date, and a mistake in one is named by its line."""

from datetime import date

import pytest

from fairhearing.domain.problems import OurFault
from fairhearing.domain.procedures.reading import decoded, read, rule, rules
from fairhearing.domain.procedures.rule import Status

ONE = """\
# about calls

[[rule]]
id = "R1"
part = "Asking"
title = "Ask"
says = "Ask first."
source = "Somebody's guidance"
dated = "2025-05"
status = "in force"
basis = "primary text"
checked = 2026-11-22
"""


def test_every_rule_about_recording_can_be_read() -> None:
    known = {one.id for one in rules("recording")}
    assert known == {f"R{n}" for n in (1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16)}
    assert all(one.checked == date(2026, 11, 22) for one in rules("recording"))


def test_what_is_withdrawn_or_unverified_is_called_so() -> None:
    assert rule("recording", "R12").status is Status.WITHDRAWN
    assert not rule("recording", "R12").holds
    assert rule("recording", "R12").standing.startswith("Withdrawn")
    assert rule("recording", "R8").standing == "Check before you rely on this"
    assert rule("recording", "R14").standing == "Check before you rely on this"
    assert rule("recording", "R16").standing == "Verified from the source itself"


def test_a_rule_names_its_source_with_what_is_known_of_its_date() -> None:
    (one,) = read(ONE, "calls.toml")
    assert one.origin == "Somebody's guidance. Dated May 2025. Last checked 22 November 2026."
    assert "Date not known" in rule("recording", "R13").origin


def test_a_superseded_rule_says_what_came_in_its_place() -> None:
    after = ONE.partition("\n\n")[2].replace("R1", "R2")
    before = ONE.replace("in force", "superseded") + 'replaced_by = "R2"\n'
    old, new = read(f"{before}\n{after}", "calls.toml")
    assert (old.holds, old.standing, new.holds) == (False, "Superseded by R2", True)


@pytest.mark.parametrize(
    ("right", "wrong", "line", "says"),
    [
        ('status = "in force"', 'status = "sort of"', 10, "must be one of: in force"),
        ('basis = "primary text"', 'basis = ""', 11, "must be words"),
        ('dated = "2025-05"', 'dated = "May"', 9, "must be a date"),
        ('dated = "2025-05"', 'dated = "2025-02-31"', 9, "must be a date"),
        ("[[rule]]", "[[ rule ]]  # the first\nrule = 3", 4, "there is no field “rule”"),
        ("[[rule]]", 'id = """\n[[rule]]\n"""\n[[rule]]', 1, "something else"),
        ('says = "Ask first."', 'says = """\n[[rule]]\n"""', 1, "on a line of its own"),
        ("checked = 2026-11-22", 'checked = "today"', 12, "must be a day"),
        ('says = "Ask first."', "says = 3", 7, "must be words"),
        ('says = "Ask first."', "", 3, "“says” is missing"),
        ('says = "Ask first."', 'says = "Ask."\nsay = "Ask"', 8, "there is no field “say”"),
        ('id = "R1"', 'id = "one"', 4, "letters and a number"),
        ("2026-11-22", '2026-11-22\nreplaced_by = "R9"', 3, "R9, which is not there"),
        ("[[rule]]", "other = 1\n[[rule]]", 1, "something else"),
        ('title = "Ask"', 'title = "Ask', 6, "line 6"),
    ],
)
def test_a_mistake_is_named_with_its_line(right: str, wrong: str, line: int, says: str) -> None:
    with pytest.raises(OurFault) as fault:
        read(ONE.replace(right, wrong), "calls.toml")
    assert fault.value.happened.startswith("calls.toml")
    assert f"line {line}" in fault.value.happened
    assert says in fault.value.happened


def test_a_file_saved_in_another_way_is_named_with_its_line() -> None:
    written = ONE.replace("Ask first.", "Ask first – always.").encode("cp1252")
    with pytest.raises(OurFault, match=r"calls.toml, line 7: .*save the file as UTF-8"):
        decoded(written, "calls.toml")
    assert decoded(b"\xef\xbb\xbf" + ONE.encode(), "calls.toml") == ONE


def test_what_we_have_only_in_part_or_at_second_hand_is_not_called_read() -> None:
    """C13 and B3 in part at second hand; what bears no mark at all is to be checked."""
    by_hand = {"complaints": ("C13",), "bundles": ("B3",)}
    for subject, ids in by_hand.items():
        for one in ids:
            assert rule(subject, one).standing == "Verified from a published account of the source"
    for subject, one in (("complaints", "C23"), ("telling", "L11")):
        assert rule(subject, one).standing == "Check before you rely on this"


def test_a_rule_that_is_there_twice_is_a_mistake_of_the_second() -> None:
    with pytest.raises(OurFault, match="line 14: R1 is there twice"):
        read(f"{ONE}\n{ONE.partition(chr(10) + chr(10))[2]}", "calls.toml")

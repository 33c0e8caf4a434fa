"""Whom a report means."""

import pytest
from tests.domain.checking.talk import record

from fairhearing.domain.checking.statements.people import cast_of, mentions

TALK = """
    Ms Brandt: I'm the head here.
    Mr Osei: Kofi is my son.
"""


@pytest.mark.parametrize("word", ["head teacher", "headteacher"])
def test_the_head_is_the_head_teacher(word: str) -> None:
    (found,) = mentions(f"The {word} spoke first.", cast_of([record(TALK)]))
    assert found.person == "ms brandt"


def test_a_title_that_fits_two_of_one_family_name_points_to_neither() -> None:
    couple = cast_of([record("Goran Kovac: Hello.\nHelen Kovac: Hello.\n")])
    (found,) = mentions("Mrs Kovac spoke first.", couple)
    assert (found.person, found.unsettled) == ("", True)
    titled = cast_of([record("Goran Kovac: Hello.\nMrs Helen Kovac: Hello.\n")])
    (found,) = mentions("Mrs Kovac spoke first.", titled)
    assert found.person == "mrs helen kovac"


@pytest.mark.parametrize(("who", "word"), [("Mr Osei", "his"), ("Ms Brandt", "her")])
def test_what_is_his_points_to_somebody_as_what_is_hers_does(who: str, word: str) -> None:
    _, other = mentions(f"{who} claimed upon {word} insurance.", cast_of([record(TALK)]))
    assert (other.text, other.person) == (word, who.lower())


PARENTS = cast_of(
    [record("Officer: And Harvey?\nMother: At school.\nFather: At home.\nMs Pell: Yes.")]
)


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("Harvey's mother said that he was at school.", "mother"),
        ("The children’s father said that they were at home.", "father"),
        ("When asked, the boys' mother agreed.", "mother"),
        ("Ms Pell's mother said so.", ""),
        ("The mother's mother said so.", ""),
        ("Tom Pike's mother said so.", ""),
        ("His mother said so.", ""),
    ],
)
def test_a_childs_mother_is_the_mother_and_a_grown_ups_is_not(written: str, who: str) -> None:
    found = [m for m in mentions(written, PARENTS) if m.text.lower().endswith(("mother", "father"))]
    assert found[-1].person == who

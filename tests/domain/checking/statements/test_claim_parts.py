import pytest
from tests.domain.checking.talk import record, report

from fairhearing.domain.checking.statements.claims import Claim, claims_of
from fairhearing.domain.checking.statements.people import cast_of

TALK = """
Officer: Hello, Ms Hale.
Ms Hale: Hello.
"""


def claim(text: str) -> Claim:
    return claims_of(report(text), cast_of([record(TALK)]))[0]


@pytest.mark.parametrize(
    ("text", "person", "act", "content"),
    [
        ("Ms Hale said that she was late.", "ms hale", "said", "she was late."),
        ("Ms Hale told me that she works.", "ms hale", "said", "she works."),
        ("Ms Hale accepted that she had shouted.", "ms hale", "accepted", "she had shouted."),
        ("Ms Hale denied shouting.", "ms hale", "denied", "shouting."),
        ("I asked Ms Hale whether she was well.", "officer", "asked", "she was well."),
        ("According to Ms Hale, he was late.", "ms hale", "said", "he was late."),
        ("It was raining, Ms Hale said.", "ms hale", "said", "It was raining"),
        ("A longer visit was requested by Ms Hale.", "ms hale", "asked", "A longer visit."),
        ("Sunday was put forward by Ms Hale.", "ms hale", "suggested", "Sunday."),
        ("The idea of a walk came from Ms Hale.", "ms hale", "suggested", "a walk."),
        ("The plan was accepted by Ms Hale.", "", "", "The plan was accepted by Ms Hale."),
        ("Her son is anxious about the visit.", "", "", "Her son is anxious about the visit."),
    ],
)
def test_reported_speech_is_taken_apart(text: str, person: str, act: str, content: str) -> None:
    made = claim(text)
    assert (made.person, made.act, made.content.strip()) == (person, act, content)


def test_a_plain_fact_is_nobodys_words() -> None:
    made = claim("The car is blue.")
    assert (made.person, made.act) == ("", "")


def test_somebody_who_does_not_speak_is_elsewhere() -> None:
    assert claim("I spoke to the class teacher, who was pleased.").elsewhere
    assert claim("The paternal grandmother said that she was tired.").elsewhere


def test_ms_is_not_mr() -> None:
    assert claim("Mr Hale said that he was late.").person == ""


def test_a_sentence_goes_on_with_what_somebody_said() -> None:
    cast = cast_of([record(TALK)])
    document = report("Ms Hale said that she was late.", "She had missed the bus.")
    same = tuple(s for s in document.statements)
    from dataclasses import replace  # noqa: PLC0415  both in one paragraph

    joined = replace(document, statements=tuple(replace(s, paragraph=1) for s in same))
    second = claims_of(joined, cast)[1]
    assert (second.person, second.carried) == ("ms hale", True)


def test_what_the_writer_told_somebody_is_not_given_to_them() -> None:
    talk = "Tom: Hello, Ms Hale.\nMs Hale: Hello.\n"  # nobody says whose voice the writer's is
    made = claims_of(report("I told Ms Hale that I had reported it."), cast_of([record(talk)]))[0]
    assert (made.person, made.act) == ("", "")


def test_he_may_be_somebody_who_is_only_spoken_of() -> None:
    talk = "Officer: Hello, Mr Hale.\nMr Hale: Hello.\n"
    text = "Amy was seen by a doctor for a cough, which he thought was viral."
    assert claims_of(report(text), cast_of([record(talk)]))[0].person == ""

"""Who is who: named from titles, from being called, and never guessed among several."""

from tests.domain.checking.talk import record, report

from fairhearing.domain.checking.casting import Casting, casting
from fairhearing.domain.checking.record.lines import lines_of
from fairhearing.domain.checking.statements.claims import claim_of, claims_of
from fairhearing.domain.checking.statements.people import cast_of

INTERVIEW = """Ms Vane: Hello, is that all right? When did you last see them?
Mr Orr: In May.
Ms Vane: And what happened? Did you shout?
Mr Orr: No, I never shouted.
Ms Vane: Were the children there?
Mr Orr: They were in the car.
Ms Vane: Is there anything else?
Mr Orr: I miss my kids."""


def _cast(talk: str, *statements: str) -> Casting:
    kept = record(talk)
    lines = lines_of([kept])
    written = report(*statements)
    claims = claims_of(written, cast_of([kept]))
    near = [[(line.index, 0.5) for line in lines] for _ in claims]
    return casting([kept], written, lines, claims, near)


def test_the_only_one_whose_title_fits_is_the_father() -> None:
    found = _cast(INTERVIEW, "The father said that he never shouted.", "The father told me so.")
    assert found.cast.alone("father") == "mr orr"


def test_the_one_who_asks_is_the_author() -> None:
    found = _cast(INTERVIEW, "I asked the father about shouting.")
    assert found.cast.author == "ms vane"


def test_a_role_is_not_guessed_among_several() -> None:
    talk = "Ann Lee: We were late.\nTim Lee: The bus was late.\nJo Day: I see."
    found = _cast(talk, "The mother said that the bus was late.")
    assert found.cast.alone("mother") == ""


def test_an_unsettled_role_is_not_somebody_elsewhere() -> None:
    cast = cast_of([record("Ann Lee: We were late.\nTim Lee: The bus was late.")])
    claim = claim_of(report("The mother said that the bus was late.").statements[0], cast)
    assert claim.elsewhere == ""


def test_stress_on_who_did_it_reads_like_the_plain_sentence() -> None:
    cast = cast_of([record(INTERVIEW)])
    stressed = claim_of(report("It was Mr Orr who said that they were there.").statements[0], cast)
    assert (stressed.person, stressed.content) == ("mr orr", "they were there.")


def test_a_view_is_given_to_its_owner() -> None:
    cast = cast_of([record(INTERVIEW)])
    claim = claim_of(report("In Mr Orr's view the visits went well.").statements[0], cast)
    assert claim.person == "mr orr"

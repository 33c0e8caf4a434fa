"""Drafts: filled from what was decided and what is open, courteous, and honest about rules."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.casework.drafts.made_up import asked, material, point

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.finding_asks import find_asks
from fairhearing.domain.casework.drafts.draft import asks_in, compose, gaps
from fairhearing.domain.casework.drafts.kind import Takes, clauses, kind, kinds, said
from fairhearing.domain.casework.drafts.material import Material
from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.casework.tone.check import tone
from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.procedures.clock import by_id
from fairhearing.domain.procedures.scope import Body, Country

NAMES = [one.id for one in kinds()]
WITH_ASKS = [name for name in NAMES if name not in ("position", "questions")]
DIFFERING = [one for one in Outcome if one.differs]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_draft_of_ours_is_marked_by_our_own_tone_check(name: str) -> None:
    text = compose(name, material()).text
    assert [(one.kind, one.of(text)) for one in tone(text, longest=kind(name).longest)] == []


@pytest.mark.parametrize("body", [None, *Body])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_sentences_about_rules_is_marked_either(
    name: str, body: Body | None
) -> None:
    text = compose(name, material(body)).text
    assert [(one.kind, one.of(text)) for one in tone(text)] == []


@pytest.mark.parametrize("outcome", DIFFERING)
def test_an_entry_gives_page_paragraph_time_and_both_wordings(outcome: Outcome) -> None:
    text = compose("correction", replace(material(), points=(point(outcome),))).text
    assert "Page 2, paragraph 7 of “report.pdf” says: “He said Thursday.”" in text
    assert "Officer (call.opus, 0:44 to 0:52): “You said Tuesday.”" in text
    assert "(page 2, paragraph 7)" in text


def test_where_the_record_has_no_words_it_says_how_much_was_searched() -> None:
    one = replace(material(), points=(point(Outcome.NOT_FOUND, heard=False),))
    assert "Nothing like this was found in 4 minutes of speech." in compose("complaint", one).text


def test_what_is_left_out_is_asked_to_be_added_and_not_to_be_corrected() -> None:
    asks = asks_in(compose("correction", replace(material(), points=(point(None),))).text)
    assert asks[0][1] == "Please add what entry 1 gives, or tell me why it is not in the report."
    assert not any("correct entry" in words for _, words in asks)


@pytest.mark.parametrize("name", WITH_ASKS)
def test_asks_are_numbered_from_one_and_each_can_be_answered(name: str) -> None:
    asks = asks_in(compose(name, material()).text)
    assert [number for number, _ in asks] == [str(n) for n in range(1, len(asks) + 1)]
    assert all(re.match(r"Please |If |For each |Where ", words) for _, words in asks)
    assert len({words for _, words in asks}) >= len(asks) - len(material().asks)


@pytest.mark.parametrize("name", ["correction", "complaint", "rectification", "access"])
def test_the_asks_of_a_draft_are_found_by_the_reader_of_letters(name: str) -> None:
    text = compose(name, material()).text
    found = {one.number for one in find_asks(tuple(re.split(r"\n+", text)))}
    assert {number for number, _ in asks_in(text)} <= found


def test_a_chaser_asks_again_in_the_words_in_which_it_was_asked() -> None:
    text = compose("chaser", replace(material(), asks=(asked(),))).text
    point_two = "point 2 of my letter of 3 May 2026: “Please send me the notes of the call.”"
    assert asks_in(text) == (("1", f"Please answer {point_two}"),)


def test_a_deflection_sets_what_was_asked_beside_what_was_answered() -> None:
    text = compose("deflection", replace(material(), asks=(asked(AnswerKind.DEFLECTED),))).text
    assert "“Please send me the notes of the call.”" in text
    assert "The reply of 17 May 2026 deals with something else. It says: “Notes are kept" in text
    assert "What it answers is: how notes are kept." in text
    assert "evad" not in text


@pytest.mark.parametrize("one", AnswerKind)
def test_what_became_of_an_ask_is_said_without_a_verdict(one: AnswerKind) -> None:
    text = compose("ombudsman", replace(material(), asks=(asked(one),))).text
    assert "The reply of 17 May 2026" in text
    assert not re.search(r"evad|avoid|refus(?:ed|es) to|ignor|fail", text, re.IGNORECASE)


def test_a_verified_rule_is_named_with_its_source_and_an_unverified_one_as_not_confirmed() -> None:
    text = compose("ombudsman", material()).text
    assert re.search(r"I understand that this reaches you [^.]*\(Parliamentary and Health", text)
    assert "I believe, but could not confirm, that it has to reach the Member" in text


def test_no_draft_gives_as_sure_what_is_not() -> None:
    for one in clauses():
        rule = by_id()[one.rule]
        assert one.sentence.startswith("I understand") <= (rule.verified and rule.holds)


def test_where_the_body_is_not_known_its_rules_are_not_written_but_are_shown() -> None:
    assert said("complaint", Facts()) == ()
    shown = {rule.id for rule in kind("complaint").rules(Facts())}
    assert {"C1", "C12", "C18", "C20"} <= shown


def test_rules_of_other_bodies_are_not_shown() -> None:
    shown = {rule.id for rule in kind("complaint").rules(Facts(body=Body.CAFCASS))}
    assert "C6" in shown
    assert not {"C9", "C11", "C12", "C16", "C18", "C20"} & shown


def test_a_council_in_wales_is_told_of_the_rules_of_wales() -> None:
    wales = Facts(body=Body.COUNCIL, country=Country.WALES)
    assert "within 2 working days" in " ".join(said("complaint", wales))
    assert "10 working days, and 20" not in " ".join(said("complaint", wales))


def test_no_deadline_is_given_as_a_day() -> None:
    days = re.compile(r"\b\d{1,2} (?:January|February|March|April|June|July|August|\w+ber) \d{4}")
    for name in NAMES:
        assert not days.search(re.sub(r"[37] May 2026", "", compose(name, material()).text))


def test_what_is_missing_stands_in_brackets_and_is_listed() -> None:
    draft = compose("correction", Material(day=material().day))
    assert gaps(draft.text) == ("[name]", "[which report]", "[your name]")


def test_only_what_a_kind_takes_goes_in() -> None:
    for one in kinds():
        text = compose(one.id, material()).text
        assert ("He said Thursday." in text) is (Takes.FINDINGS in one.takes)
        assert ("Please send me the notes of the call" in text) is (Takes.ASKS in one.takes)
        assert ("Fridays" in text) is (Takes.MATTERS in one.takes)


def test_questions_come_two_for_each_point_one_at_a_time() -> None:
    text = compose("questions", material()).text
    numbered = re.findall(r"^(\d+)\. (.*)$", text, re.MULTILINE)
    assert [number for number, _ in numbered] == [str(n) for n in range(1, 7)]
    assert all(words.count("?") == 1 for _, words in numbered)


def test_a_freedom_of_information_request_says_nothing_of_the_writer_or_the_case() -> None:
    text = compose("freedom", material()).text
    assert "report.pdf" not in text
    assert "It is not about me or about any person." in text


@given(st.lists(st.sampled_from([*DIFFERING, None]), max_size=12))
def test_every_point_has_its_entry_and_its_ask(outcomes: list[Outcome | None]) -> None:
    points = tuple(point(one) for one in outcomes)
    text = compose("correction", replace(material(), points=points)).text
    assert len(re.findall(r"^Entry \d+\.", text, re.MULTILINE)) == len(points)
    asks = " ".join(words for _, words in asks_in(text))
    assert all(f"entry {number}" in asks for number in range(1, len(points) + 1))


@given(st.text())
def test_any_text_has_gaps_and_asks_or_none(text: str) -> None:
    assert all(one.startswith("[") and one.endswith("]") for one in gaps(text))
    assert all(number.isdecimal() and words for number, words in asks_in(text))


def test_asks_end_where_the_list_ends() -> None:
    text = "1. Not this.\n\nWhat I ask:\n\n1. One.\n\n2. Two.\n\nThank you.\n\n3. Not this."
    assert asks_in(text) == (("1", "One."), ("2", "Two."))


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (("3 May 2026",), "my letter of 3 May 2026"),
        (("3 May 2026", "9 May 2026"), "my letters of 3 May 2026 and 9 May 2026"),
        (
            ("3 May 2026", "9 May 2026", "1 June 2026"),
            "3 letters of mine, 3 May 2026 to 1 June 2026",
        ),
    ],
)
def test_a_subject_names_its_letters_and_stays_short(days: tuple[str, ...], says: str) -> None:
    asks = tuple(replace(asked(), asked=one) for one in days)
    made = compose("chaser", replace(material(), asks=asks))
    assert made.subject == f"Not answered yet: {says}"


def test_whoever_gets_a_request_to_put_right_does_not_read_that_it_is_about_them() -> None:
    assert compose("rectification", material()).subject.startswith("Request to put my information")


def test_a_reason_and_an_answer_that_are_given_end_like_sentences() -> None:
    one = replace(asked(), kind=AnswerKind.REFUSED, answer="We do not", refusal="data protection")
    text = compose("complaint", replace(material(), asks=(one,))).text
    assert "It says: “We do not.” The reason given is: “data protection.”" in text

import pytest
from tests.domain.checking.talk import record

from fairhearing.domain.checking.record.lines import lines_of
from fairhearing.domain.checking.rules.quotation import best_match

LINES = lines_of(
    [record("Ms Hale: I, um, I never said that to her. It was a bad day.\nOfficer: I see.")]
)


def test_slips_of_speech_do_not_count() -> None:
    match = best_match("I never said that to her", LINES)
    assert match
    assert match.exact


def test_changed_words_are_named_on_both_sides() -> None:
    match = best_match("I never did that to her", LINES)
    assert match
    assert (match.written, match.heard) == (("did",), ("said",))


def test_a_lost_not_is_named() -> None:
    match = best_match("I said that to her", LINES)
    assert match
    assert match.heard == ("never",)


def test_other_words_match_nothing() -> None:
    assert best_match("The weather in Leeds was quite lovely then", LINES) is None


def test_one_small_word_is_not_the_quotation_it_lies_within() -> None:
    broken_off = lines_of([record("Ms Hale: So I\nOfficer: I see.")])
    assert best_match("I heard three loud beeps", broken_off) is None


CALL = lines_of(
    [record("Mr Ives: I can't come, I'd be late. She won't mind, it's fine.\nOfficer: I see.")]
)


@pytest.mark.parametrize(
    "quote",
    ["I cannot come, I would be late", "I can not come", "She will not mind, it is fine"],
)
def test_long_and_short_forms_are_the_same_words(quote: str) -> None:
    match = best_match(quote, CALL)
    assert match
    assert match.exact


@pytest.mark.parametrize("quote", ["I can come, I'd be late", "She would not mind, it is fine"])
def test_another_verb_is_another_word(quote: str) -> None:
    match = best_match(quote, CALL)
    assert match
    assert not match.exact


def test_what_was_said_is_shown_slips_and_all() -> None:
    lines = lines_of([record("Mum: Um, I'd like them to start slowly, really.")])
    found = best_match("I would insist they start slowly", lines)
    assert found is not None
    assert found.heard_text == "I'd like them to start slowly"
    assert "'d" not in found.heard

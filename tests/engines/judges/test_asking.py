import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.engines.judges.asking import (
    NO,
    UNKNOWN,
    YES,
    beginning,
    harmless,
    log_odds,
    question,
)


@pytest.mark.parametrize(
    "text",
    [
        "<|im_end|>",
        "<|im_<|im_end|>end|>",
        "</conversation>",
        "<|im_start|>system",
        "[INST]",
        "</s>",
    ],
)
def test_what_looks_like_the_template_is_taken_out(text: str) -> None:
    kept = harmless(f"before {text} after")
    assert "<|" not in kept
    assert "</conversation" not in kept
    assert kept.startswith("before")
    assert kept.endswith("after")


@given(st.text(max_size=300))
def test_no_text_can_leave_its_fence(text: str) -> None:
    prompt = beginning(text) + question(text)
    assert prompt.count("</conversation>") == 1
    assert prompt.count("<|im_start|>") == 2
    assert prompt.count("<|im_end|>") == 1


def test_statements_about_one_passage_share_its_beginning() -> None:
    assert beginning("A: hello").endswith("A: hello\n</conversation>\n\n")


def test_log_odds_weigh_one_answer_against_the_others() -> None:
    assert log_odds({"Yes": -0.1, "No": -2.1}, "Yes", "No") == pytest.approx(2.0)
    two_to_one = {"Yes": math.log(0.5), "No": math.log(0.125), "Unknown": math.log(0.125)}
    assert log_odds(two_to_one, YES, NO, UNKNOWN) == pytest.approx(math.log(2))


def test_no_answer_weighs_neither_way() -> None:
    assert log_odds({}, YES, NO, UNKNOWN) == 0

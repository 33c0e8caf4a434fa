"""Talks in two versions: read as they are written, and nothing in a sentence gives it away."""

from pathlib import Path
from statistics import mean

import pytest
from training.spoken import told

TALK = """Invented talk for the checker to learn from. All people are invented.
== contact centre, a father and the supervisor
Ms Okoro: How many of them did he get to?
Mr Lind: {Bar the one, the lot. | The lot. Even the week it snowed.}
---
A Mr Lind accepted that he had missed one session.
B Mr Lind said that he had not missed a session.
+ Ms Okoro asked how many sessions were attended.
"""


def written(folder: Path, text: str) -> Path:
    (folder / "x-01.txt").write_text(text, "utf-8")
    return folder


def test_a_talk_is_told_in_two_versions(tmp_path: Path) -> None:
    first, second, both = told(written(tmp_path, TALK))
    assert first.versions == (
        "Ms Okoro: How many of them did he get to?\nMr Lind: Bar the one, the lot.",
        "Ms Okoro: How many of them did he get to?\nMr Lind: The lot. Even the week it snowed.",
    )
    assert (first.borne_out, second.borne_out, both.borne_out) == (
        (True, False),
        (False, True),
        (True, True),
    )
    assert first.statement == "Mr Lind accepted that he had missed one session."
    assert first.hand == "x"


@pytest.mark.parametrize(
    "wrong",
    [
        TALK.replace("---\n", ""),
        TALK.replace("{Bar the one, the lot. | The lot. Even the week it snowed.}", "The lot."),
        TALK.replace("{", ""),
        TALK.replace("A Mr Lind accepted", "C Mr Lind accepted"),
    ],
)
def test_a_talk_that_cannot_be_read_is_named(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(ValueError, match="x-01: contact centre"):
        told(written(tmp_path, wrong))


def test_a_sentence_alone_tells_nothing() -> None:
    """As many are true of the first version as of the second, and they are as long."""
    everything = told()
    first = [len(one.statement.split()) for one in everything if one.borne_out == (True, False)]
    second = [len(one.statement.split()) for one in everything if one.borne_out == (False, True)]
    assert len(first) == len(second) > 1000
    assert mean(first) == pytest.approx(mean(second), rel=0.05)


def test_no_sentence_is_said_twice_of_one_talk() -> None:
    said = [(one.statement, one.versions) for one in told()]
    assert len(said) == len(set(said))

"""Replies in two versions: read as they are written, and what is wrong in one is named."""

from collections import Counter
from pathlib import Path

import pytest
from training.replies import KINDS, replies

REPLY = """Invented replies to learn from. All people and places are invented.

== a council to a mother
1 Who wrote paragraph 12?
2 I want the notes of 3 May
~~~
Dear Ms Orr, {[[1: That was Ms Lane.]] | [[1: Many people help with reports.]]}
{[[2: They are enclosed.]] | }
Yours, P. Ade
---
1 answered | deflected
2 answered | ignored
"""


def written(folder: Path, text: str) -> Path:
    (folder / "x-01.txt").write_text(text, "utf-8")
    return folder


def test_a_reply_is_read_in_both_versions(tmp_path: Path) -> None:
    ((first, second),) = replies(written(tmp_path, REPLY))
    assert first.text == "Dear Ms Orr, That was Ms Lane.\nThey are enclosed.\nYours, P. Ade"
    assert [(one.kind, one.words) for one in first.dealt] == [
        ("answered", "That was Ms Lane."),
        ("answered", "They are enclosed."),
    ]
    assert [(one.kind, one.words) for one in second.dealt] == [
        ("deflected", "Many people help with reports."),
        ("ignored", ""),
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        REPLY.replace("~~~\n", ""),
        REPLY.replace("2 answered | ignored\n", ""),
        REPLY.replace("2 answered | ignored", "2 answered | refused"),
        REPLY.replace("deflected", "evaded"),
        REPLY.replace("{[[2", "[[2"),
        REPLY.replace("[[1: That was Ms Lane.]]", "[[3: That was Ms Lane.]]"),
    ],
)
def test_a_reply_that_cannot_be_read_is_named(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(ValueError, match="x-01: a council to a mother"):
        replies(written(tmp_path, wrong))


def test_every_kind_is_learned_from_often() -> None:
    counted = Counter(dealt.kind for pair in replies() for one in pair for dealt in one.dealt)
    assert set(counted) == set(KINDS)
    assert min(counted.values()) > 500

from collections.abc import Sequence

import pytest

from fairhearing.domain.checking.ports import Judgement, Passage
from fairhearing.domain.made_by import ModelUsed
from fairhearing.work.check.remembering import RememberingJudge
from fairhearing.work.long_work.progress import Stopped

TALK = Passage(id="w1", text="Ms Example: Did you shout?\nMr Example: No, never.")


class Thinker:
    """A judge that notes what it is asked."""

    def __init__(self, digest: str = "1" * 64) -> None:
        self.asked: list[str] = []
        self._digest = digest

    def models(self) -> tuple[ModelUsed, ...]:
        return (ModelUsed(name="thinker", digest=self._digest),)

    def judge(
        self,
        passage: Passage,  # noqa: ARG002  the port's
        statements: Sequence[str],
    ) -> list[Judgement]:
        self.asked += statements
        return [Judgement(supported=float(len(s))) for s in statements]


def remembering(judge: Thinker) -> RememberingJudge:
    return RememberingJudge(judge, "2" * 64, lambda: None)


def test_what_was_judged_is_not_judged_again(unlocked: None) -> None:
    first, later = Thinker(), Thinker()
    before = remembering(first).judge(TALK, ["He shouted.", "He left."])
    after = remembering(later).judge(TALK, ["He left.", "He is tall.", "He shouted."])
    assert first.asked == ["He shouted.", "He left."]
    assert later.asked == ["He is tall."]
    assert [after[2], after[0]] == before


def test_another_passage_or_another_model_is_asked_again(unlocked: None) -> None:
    remembering(Thinker()).judge(TALK, ["He shouted."])
    elsewhere, other = Thinker(), Thinker(digest="3" * 64)
    remembering(elsewhere).judge(Passage(id="w1", text="Mr Example: I did."), ["He shouted."])
    remembering(other).judge(TALK, ["He shouted."])
    assert elsewhere.asked == other.asked == ["He shouted."]


def test_a_cancelled_check_asks_nothing_more(unlocked: None) -> None:
    thinker = Thinker()

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        RememberingJudge(thinker, "2" * 64, stop).judge(TALK, ["He shouted."])
    assert thinker.asked == []

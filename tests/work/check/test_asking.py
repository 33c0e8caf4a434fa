"""Nobody who cancels waits for a judge to finish thinking."""

import threading
import time
from collections.abc import Sequence

import pytest
from tests.work.check.test_remembering import TALK, Thinker

from fairhearing.domain.checking.ports import Judgement, Passage
from fairhearing.work.check.asking import PromptJudge
from fairhearing.work.long_work.progress import Stopped


class Slow(Thinker):
    """A judge that thinks until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        self.let_go.wait(30)
        return super().judge(passage, statements)


def test_each_statement_is_answered_in_its_place() -> None:
    judge = Thinker()
    statements = ["He shouted.", "He left the house.", "He is tall."]
    assert PromptJudge(judge).judge(TALK, statements) == judge.judge(TALK, statements)
    assert PromptJudge(judge).models() == judge.models()


def test_cancelling_takes_effect_while_the_judge_still_thinks() -> None:
    judge = Slow()
    cancelled = time.monotonic() + 0.5

    def keep_going() -> None:
        if time.monotonic() > cancelled:
            raise Stopped

    with pytest.raises(Stopped):
        PromptJudge(judge, keep_going).judge(TALK, ["He shouted.", "He left."])
    assert time.monotonic() - cancelled < 1
    judge.let_go.set()
    time.sleep(0.5)
    assert judge.asked == ["He shouted."]  # the next is not even begun

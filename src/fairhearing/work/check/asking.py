"""A judge that is not waited for longer than wanted: an answer may take many seconds."""

from collections.abc import Callable, Sequence
from functools import partial

from fairhearing.domain.checking.ports import Judge, Judgement, Passage
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.ports import Listener
from fairhearing.work.long_work.promptly import promptly


class PromptJudge:
    """Asks another judge one statement at a time, and asks again and again whether to go on.

    What `keep_going` raises ends the wait; of what was begun, only the one answer is finished.
    """

    def __init__(self, judge: Judge, keep_going: Callable[[], None] = lambda: None) -> None:
        self._judge = judge
        self._keep_going = keep_going

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models the other judge uses."""
        return self._judge.models()

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        """Judge each statement on the passage, in the order given."""
        return [promptly(partial(self._one, passage, each), self._told) for each in statements]

    def _one(self, passage: Passage, statement: str, _: Listener) -> Judgement:
        (judgement,) = self._judge.judge(passage, [statement])
        return judgement

    def _told(self, _done: float, _total: float) -> None:
        self._keep_going()

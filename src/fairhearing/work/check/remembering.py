"""A judge that remembers: what was judged once is not judged again, even after a crash."""

from collections.abc import Callable, Sequence
from dataclasses import asdict

from fairhearing.domain.checking.ports import Judge, Judgement, Passage
from fairhearing.domain.made_by import ModelUsed
from fairhearing.store import outputs

STAGE = "judgement"


class RememberingJudge:
    """Asks another judge, and keeps each answer under everything that decided it."""

    def __init__(self, judge: Judge, source: str, keep_going: Callable[[], None]) -> None:
        self._judge = judge
        self._source = source
        self._keep_going = keep_going
        self._models = [asdict(model) for model in judge.models()]

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models the other judge uses."""
        return self._judge.models()

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        """Give the judgements that are remembered, and ask for the others together."""
        self._keep_going()
        keys = [self._key(passage, statement) for statement in statements]
        known = {key: kept for key in keys if (kept := outputs.find(key, Judgement))}
        unknown = {k: s for k, s in zip(keys, statements, strict=True) if k not in known}
        if unknown:
            asked = self._judge.judge(passage, list(unknown.values()))
            for key, judgement in zip(unknown, asked, strict=True):
                outputs.keep(key, source=self._source, stage=STAGE, value=judgement)
                known[key] = judgement
        return [known[key] for key in keys]

    def _key(self, passage: Passage, statement: str) -> str:
        asked = {"passage": passage.text, "statement": statement, "models": self._models}
        return outputs.key(self._source, STAGE, asked)

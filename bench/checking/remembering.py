"""A judge whose answers are kept in a file, so that only what is new is asked again."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from fairhearing.domain.checking.ports import Judge, Judgement, Passage
from fairhearing.domain.made_by import ModelUsed
from fairhearing.engines import judges


class RememberingJudge:
    """Asks another judge what it has not been asked before.

    An answer is kept under everything it depends on: the model, the code that asks it, the
    passage and the statement. A change of any of them asks again.
    """

    def __init__(self, judge: Judge, file: Path) -> None:
        self._judge = judge
        self._file = file
        asking = b"".join(
            path.read_bytes() for path in sorted(Path(judges.__file__).parent.glob("*.py"))
        )
        self._by = f"{judge.models()} {hashlib.sha256(asking).hexdigest()}"
        rows = file.read_text("utf-8").splitlines() if file.exists() else []
        self._known: dict[str, list[float]] = dict(json.loads(row) for row in rows)

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models it uses."""
        return self._judge.models()

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        """Judge each statement on the passage alone, in the order given."""
        return [self._one(passage, statement) for statement in statements]

    def _one(self, passage: Passage, statement: str) -> Judgement:
        asked = json.dumps([self._by, passage.text, statement])
        key = hashlib.sha256(asked.encode()).hexdigest()
        if key not in self._known:
            found = self._judge.judge(passage, [statement])[0]
            self._known[key] = [found.supported, found.otherwise]
            with self._file.open("a", encoding="utf-8") as out:
                out.write(json.dumps([key, self._known[key]]) + "\n")
        supported, otherwise = self._known[key]
        return Judgement(supported=supported, otherwise=otherwise)

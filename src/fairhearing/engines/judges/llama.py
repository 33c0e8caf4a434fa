"""A language model on this machine as judge, with what it was taught."""

from collections.abc import Sequence
from pathlib import Path

from fairhearing.domain.checking.ports import Judgement, Passage
from fairhearing.domain.made_by import ModelUsed
from fairhearing.engines.judges.asking import NO, UNKNOWN, YES, beginning, log_odds, question
from fairhearing.engines.llama import LanguageModel

CONTEXT = 2048
LONGEST_PASSAGE = 4000
LONGEST_STATEMENT = 800
TODO = "Run “fairhearing models get”, or check with --fast, which does without it."


class LlamaJudge:
    """Asks a GGUF model and reads the log-probabilities of its next word.

    Takes about 1.6 GB for the default model.
    """

    def __init__(self, weights: Path, adapter: Path | None, used: tuple[ModelUsed, ...]) -> None:
        self._used = used
        self._model = LanguageModel(weights, adapter, context=CONTEXT, todo=TODO)

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the model, and its adapter."""
        return self._used

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        """Judge each statement on the passage alone, in the order given."""
        start = beginning(passage.text[:LONGEST_PASSAGE])
        return [self._judge(start, statement[:LONGEST_STATEMENT]) for statement in statements]

    def _judge(self, start: str, statement: str) -> Judgement:
        said = self._model.likeliest(start + question(statement))
        return Judgement(
            supported=log_odds(said, YES, NO, UNKNOWN), otherwise=log_odds(said, NO, YES, UNKNOWN)
        )

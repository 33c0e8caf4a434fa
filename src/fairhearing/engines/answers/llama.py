"""A language model on this machine as reader of replies, with what it was taught."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from fairhearing.domain.casework.asks.ports import Reading
from fairhearing.domain.casework.asks.sheet import Sheet
from fairhearing.domain.made_by import ModelUsed
from fairhearing.engines.answers.asking import KINDS, NOTHING, beginning, labels_of, question
from fairhearing.engines.llama import LanguageModel

CONTEXT = 4096
TODO = "Run “fairhearing models get”. What is proposed without it stays."


class LlamaAnswerReader:
    """Asks a GGUF model for the line that deals with an ask, and then for what that line does.

    Takes about 1.7 GB for the default model.
    """

    def __init__(self, weights: Path, adapter: Path, used: tuple[ModelUsed, ...]) -> None:
        self._used = used
        self._model = LanguageModel(weights, adapter, context=CONTEXT, todo=TODO)

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the model, and its adapter."""
        return self._used

    def read(self, sheet: Sheet) -> Iterator[Reading | None]:
        """Read a sheet for each of its asks, one after the other.

        The first is read from the beginning and the others go on from it, always in the same
        order, so that the same sheet is always read alike.
        """
        start = beginning(sheet)
        for ask in range(len(sheet.asks)):
            yield self._reading(start + question(sheet, ask), labels_of(sheet), first=ask == 0)

    def _reading(self, prompt: str, labels: Mapping[str, int], *, first: bool) -> Reading | None:
        lines = self._model.shares(prompt, [*labels, NOTHING], goes_on=not first)
        if not lines or not labels:
            return None
        likeliest = max(labels, key=lambda label: lines[label])
        how = self._model.shares(prompt + likeliest, list(KINDS.values()), goes_on=True)
        return Reading(
            lines={at: lines[label] for label, at in labels.items()},
            nothing=lines[NOTHING],
            kinds={kind: how[word] for kind, word in KINDS.items()},
        )

"""The trained checker at work: a cross-encoder of 22 million weights, through onnxruntime.

It reads statement and talk together and gives log-odds for three classes: borne out, differs,
not there. It generates nothing, so words in a
statement or in the talk cannot make it say anything; they can only be read.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime as ort
from tokenizers import Encoding, Tokenizer

from fairhearing.domain.checking.ports import Judgement, Passage
from fairhearing.domain.made_by import ModelUsed
from fairhearing.engines.retrieval.vectors import batches

THREADS = 2
LONGEST = 224
"""Tokens read of a statement and its passage; the end of a longer passage is left out."""
TOKENS_A_BATCH = 4096
LONGEST_STATEMENT = 96
"""Words read of a statement, so that there is always room for the talk."""

Odds = npt.NDArray[np.float32]


class EncoderJudge:
    """Reads about a hundred statements a second, each beside its own passage."""

    def __init__(self, weights: Path, tokenizer: Path, name: str, digest: str) -> None:
        self._used = ModelUsed(name=name, digest=digest)
        options = ort.SessionOptions()
        options.intra_op_num_threads = THREADS
        options.log_severity_level = 3
        self._session = ort.InferenceSession(
            str(weights), sess_options=options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST, strategy="only_second")

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the model."""
        return (self._used,)

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        """Judge each statement on the passage alone, in the order given."""
        return self.read([(passage, statement) for statement in statements])

    def read(self, pairs: Sequence[tuple[Passage, str]]) -> list[Judgement]:
        """Judge each (passage, statement) on that passage alone, in the order given."""
        rows = self._tokenizer.encode_batch(
            [(_short(statement), passage.text) for passage, statement in pairs]
        )
        odds = np.zeros((len(rows), 3), dtype=np.float32)
        for batch in batches([len(row.ids) for row in rows], TOKENS_A_BATCH):
            odds[batch] = self._odds([rows[i] for i in batch])
        return [_judgement(row) for row in odds]

    def _odds(self, rows: Sequence[Encoding]) -> Odds:
        width = max(len(row.ids) for row in rows)
        ids, sides, mask = (np.zeros((len(rows), width), dtype=np.int64) for _ in range(3))
        for i, row in enumerate(rows):
            ids[i, : len(row.ids)] = row.ids
            sides[i, : len(row.ids)] = row.type_ids
            mask[i, : len(row.ids)] = 1
        given = {"input_ids": ids, "token_type_ids": sides, "attention_mask": mask}
        return np.asarray(self._session.run(None, given)[0], dtype=np.float32)


def _short(statement: str) -> str:
    return " ".join(statement.split()[:LONGEST_STATEMENT])[: LONGEST_STATEMENT * 8]


def _judgement(odds: Odds) -> Judgement:
    borne_out, differs, not_there = (float(value) for value in odds)
    return Judgement(supported=borne_out - float(np.logaddexp(differs, not_there)))

"""Sentence vectors: texts in, unit vectors out, computed on this machine with onnxruntime."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime as ort
from tokenizers import Tokenizer

Vectors = npt.NDArray[np.float32]

TOKENS_A_BATCH = 2048
LONGEST = 192
"""Tokens read of one text. Moments are far shorter; the limit guards against a page-long line."""
THREADS = 2


class Encoder:
    """Encodes texts and remembers the ones it has seen.

    Texts are batched by length, so that short ones are not padded to the longest. Each text is
    quantised within its batch, and the batch is made the same way for the same texts, so the
    same record gives the same vectors on every run.
    """

    def __init__(self, model: Path, tokenizer: Path) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = THREADS
        options.log_severity_level = 3
        # Waiting in a loop for the other thread costs a third more, and most where cores are few.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = ort.InferenceSession(
            str(model), sess_options=options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)
        self._known: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give one vector of length 1 per text, in order."""
        new = sorted(set(texts) - self._known.keys())
        rows = [row.ids for row in self._tokenizer.encode_batch(new)]
        for batch in batches([len(row) for row in rows]):
            found = self._run([rows[i] for i in batch])
            self._known.update((new[i], vector) for i, vector in zip(batch, found, strict=True))
        if not texts:
            return np.zeros((0, 1), dtype=np.float32)
        return np.stack([self._known[text] for text in texts])

    def _run(self, rows: list[list[int]]) -> Vectors:
        width = max(len(row) for row in rows)
        ids = np.zeros((len(rows), width), dtype=np.int64)
        mask = np.zeros_like(ids)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = row
            mask[i, : len(row)] = 1
        vectors = self._session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
        return np.asarray(vectors, dtype=np.float32)


def batches(lengths: Sequence[int], tokens: int = TOKENS_A_BATCH) -> Iterator[list[int]]:
    """Group indexes of texts of like length, within the token budget of a batch."""
    batch: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: (lengths[i], i)):
        if batch and (len(batch) + 1) * lengths[i] > tokens:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch

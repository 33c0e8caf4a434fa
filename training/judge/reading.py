"""Prompts as token ids: a passage once, and beside it every statement, each blind to the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import gguf
import torch
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers
from torch import Tensor

from fairhearing.engines.judges.asking import beginning, question

_SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|"
    r"\s*[\r\n]+|\s+(?!\S)|\s+"
)
"""How Qwen2 cuts a text before it looks for tokens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The beginning of a prompt that several questions share, and the rest of each.

    A rest is in parts, the next word being asked for after each of them.
    """

    shared: str
    owns: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Texts laid end to end, as `Judge` reads them."""

    ids: Tensor
    places: Tensor
    spans: list[tuple[int, int, Tensor]]
    asked: Tensor


def tokenizer_of(path: Path) -> Tokenizer:
    """Build the tokenizer out of the GGUF file."""
    fields = gguf.GGUFReader(path).fields
    words = fields["tokenizer.ggml.tokens"].contents()
    merges = [tuple(pair.split(" ")) for pair in fields["tokenizer.ggml.merges"].contents()]
    kinds = fields["tokenizer.ggml.token_type"].contents()
    tokenizer = Tokenizer(
        models.BPE(vocab={word: i for i, word in enumerate(words)}, merges=merges)
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_SPLIT), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    special = [
        word for word, kind in zip(words, kinds, strict=True) if kind == gguf.TokenType.CONTROL
    ]
    tokenizer.add_special_tokens([AddedToken(word, special=True) for word in special])
    return tokenizer


def read(tokenizer: Tokenizer, given: Sequence[tuple[str, Sequence[str]]]) -> Read:
    """Lay (passage, statements) end to end."""
    return laid(
        tokenizer,
        [
            Asked(shared=beginning(passage), owns=tuple((question(one),) for one in statements))
            for passage, statements in given
        ],
    )


def laid(tokenizer: Tokenizer, given: Sequence[Asked]) -> Read:
    """Lay prompts end to end."""
    ids: list[int] = []
    places: list[int] = []
    asked: list[int] = []
    spans = []
    for one in given:
        first = len(ids)
        shared = tokenizer.encode(one.shared).ids
        ids += shared
        places += range(len(shared))
        owners = [0] * len(shared)
        for i, parts in enumerate(one.owns, 1):
            began = len(ids)
            for part in parts:
                ids += tokenizer.encode(part).ids
                asked.append(len(ids) - 1)
            places += range(len(shared), len(shared) + len(ids) - began)
            owners += [i] * (len(ids) - began)
        owner = torch.tensor(owners)
        mask = ((owner[None] == 0) | (owner[None] == owner[:, None])).tril()
        spans.append((first, len(ids), mask))
    return Read(
        ids=torch.tensor(ids), places=torch.tensor(places), spans=spans, asked=torch.tensor(asked)
    )

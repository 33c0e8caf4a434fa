"""What stages made, kept under everything that decides what they make.

The same input, stage, engines and parameters give the same key, so running again is free.
"""

import hashlib
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import lru_cache
from typing import Any, TypeVar, cast

import msgspec

from fairhearing.domain.evidence.ledger import canonical
from fairhearing.store import keyring
from fairhearing.store.tables import StageOutput

T = TypeVar("T")


def key(source: str, stage: str, parameters: Mapping[str, object]) -> str:
    """Name a stage's output; `source` is the digest of its input."""
    whole = {"source": source, "stage": stage, "parameters": dict(parameters)}
    return hashlib.sha256(canonical(whole).encode()).hexdigest()


def have(output: str) -> bool:
    """Whether the stage has run already."""
    return StageOutput.objects.filter(key=output).exists()


def keep(output: str, *, source: str, stage: str, value: object) -> None:
    """Keep what a stage made; what is there already stays."""
    StageOutput.objects.get_or_create(
        key=output,
        defaults={"source": source, "stage": stage, "body": msgspec.json.encode(value)},
    )


def load(output: str, kind: type[T]) -> T:
    """Give back what a stage made. Values are frozen, so the last few are shared from memory."""
    keyring.held()
    return cast("T", _decoded(output, cast("Hashable", kind)))


def find(output: str, kind: type[T]) -> T | None:
    """Give back what a stage made if it has run, without keeping it in memory."""
    body = StageOutput.objects.filter(key=output).values_list("body", flat=True).first()
    return None if body is None else msgspec.json.decode(bytes(body), type=kind)


def find_all(outputs: Iterable[str], kind: type[T]) -> dict[str, T]:
    """Give back what stages made, by key, those that have run; without keeping it in memory."""
    rows = StageOutput.objects.filter(key__in=tuple(outputs)).values_list("key", "body")
    return {key: msgspec.json.decode(bytes(body), type=kind) for key, body in rows}


def digest_of(output: str) -> str:
    """SHA-256 of what is kept for a stage, "" where nothing is."""
    body = StageOutput.objects.filter(key=output).values_list("body", flat=True).first()
    return "" if body is None else hashlib.sha256(bytes(body)).hexdigest()


def forget() -> None:
    """Drop what is in memory, when the store is locked."""
    _decoded.cache_clear()
    for drop in _beside:
        drop()


def forget_too(drop: Callable[[], None]) -> None:
    """Have `drop` called as well when the store is locked: it drops what was made of this."""
    _beside.append(drop)


_beside: list[Callable[[], None]] = []


@lru_cache(maxsize=16)
def _decoded(output: str, kind: Any) -> Any:  # noqa: ANN401  any type msgspec can decode
    body = StageOutput.objects.values_list("body", flat=True).get(key=output)
    return msgspec.json.decode(bytes(body), type=kind)

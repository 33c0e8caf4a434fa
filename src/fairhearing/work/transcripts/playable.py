"""Making the copy of a recording that browsers play, and the loudness for its picture."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, pairwise

from fairhearing import wiring
from fairhearing.domain.problems import IntegrityBroken
from fairhearing.store import derived, originals, outputs, tables
from fairhearing.store.chunks import CHUNK
from fairhearing.store.troubles import damaged
from fairhearing.work.long_work import stages
from fairhearing.work.transcripts import playing

PART = 75_000
"""Frames of the copy that are made at once: half an hour."""


def make_playable(
    item: tables.Item,
    keep_going: Callable[[], None],
    got_on: Callable[[float], None] = lambda _done: None,
) -> None:
    """Make both, where they are not there yet.

    The copy of a long recording is made in parts, so that whatever interrupts it costs no more
    than one; `got_on` is told after each how many seconds
    of sound are done.
    """
    if playing.copy_size(item.digest) is None:
        _make_copy(item, keep_going, got_on)
    key = playing.loudness_key(item.digest)
    if not outputs.have(key):
        points = playing.points(stages.plan(item, stages.unheeded).seconds)
        with originals.open_original(item.digest) as file:
            loud = wiring.sound().loudness(file, points, keep_going)
        value = [round(one, 3) for one in loud]
        outputs.keep(key, source=item.digest, stage="loudness", value=value)


def _make_copy(
    item: tables.Item, keep_going: Callable[[], None], got_on: Callable[[float], None]
) -> None:
    whole = playing.playback_name(item.digest)
    seconds = stages.plan(item, stages.unheeded).seconds
    count = max(1, int(seconds / (PART * playing.FRAME)))
    parts = [playing.part_name(item.digest, n) for n in range(count)] if count > 1 else [whole]
    edges = pairwise([*range(0, count * PART, PART), None])
    for part, (first, last) in zip(parts, edges, strict=True):
        if derived.size(part) is None:
            _write(part, _encoded(item, first or 0, last), keep_going)
        got_on(seconds if last is None else last * playing.FRAME)
    if count > 1:
        _write(whole, chain.from_iterable(map(_read, parts)), keep_going)
        for part in parts:
            derived.discard(part)


def _encoded(item: tables.Item, first: int, last: int | None) -> Iterator[bytes]:
    with originals.open_original(item.digest) as file:
        yield from wiring.sound().playback(file, first, last)


def _write(name: str, pieces: Iterable[bytes], keep_going: Callable[[], None]) -> None:
    with derived.writer() as copy:
        for piece in pieces:
            copy.write(piece)
            keep_going()
        copy.finish(name)


def _read(name: str) -> Iterator[bytes]:
    try:
        file = derived.open_derived(name)
        if file is None:
            raise damaged()
        with file:
            yield from iter(partial(file.read, CHUNK), b"")
    except IntegrityBroken:
        derived.discard(name)
        raise

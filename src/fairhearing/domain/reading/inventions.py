"""Words of the case's list that the recogniser wrote down where nobody said them.

A recogniser that was told names likes to write them, most of all where there is little to hear.
People do say a lone name; but then it is sure of it.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from fairhearing.domain.reading.ports import Stretch
from fairhearing.domain.reading.second_reading import plain
from fairhearing.domain.reading.transcript import Span, Word

SURE = 0.6
"""Mean probability from which a run of listed words and nothing else is believed."""

NEVER = 0.05
"""Probability below which a listed word was not said, whatever stands beside it."""

_PAUSE = 1.0  # seconds of silence at which a run of words ends


def without_inventions(stretch: Stretch, terms: Sequence[str]) -> Stretch:
    """Take out runs of words that are all on the list and of which the recogniser is not sure."""
    listed = {plain(part) for term in terms for part in term.split()}
    kept: list[Word] = []
    dropped: list[Span] = []
    for whole in _runs(stretch.words):
        run = [word for word in whole if not _invented(word, listed)]
        dropped += [Span(start=w.start, end=w.end) for w in whole if _invented(w, listed)]
        if not run:
            continue
        doubted = sum(word.probability for word in run) / len(run) < SURE
        if doubted and all(plain(word.text) in listed for word in run):
            dropped.append(Span(start=run[0].start, end=run[-1].end))
        else:
            kept += run
    if not dropped:
        return stretch
    return replace(stretch, words=tuple(kept), dropped=(*stretch.dropped, *dropped))


def _invented(word: Word, listed: Collection[str]) -> bool:
    return word.probability < NEVER and plain(word.text) in listed


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    held: list[Word] = []
    for word in words:
        if held and word.start - held[-1].end > _PAUSE:
            yield held
            held = []
        held.append(word)
    if held:
        yield held

"""Reading a reply once more with a reader of language: slower, and right more often.

The reader says which sentence deals with an ask and what it does. Why is told as the quick reading
tells it, by words of the reply.
"""

from collections.abc import Iterable, Iterator, Sequence

from fairhearing.domain.casework.asks.answering import FoundAnswer
from fairhearing.domain.casework.asks.ports import AnswerReader, Reading
from fairhearing.domain.casework.asks.reading_answers import found_in, found_nothing
from fairhearing.domain.casework.asks.reply_parts import Sentence, sentences_of
from fairhearing.domain.casework.asks.sheet import Sheet, sheets_of
from fairhearing.domain.casework.letters.letter import Passage

TOGETHER = 12
"""Asks on one sheet: what stands beside an ask helps, and a sheet must not grow too long."""
NOTHING = 0.4
"""How likely nothing must deal with an ask for it to be ignored. Of 526 places by a hand that
nothing was learned from, 463 came out right and 25 of 79 ignored ones were missed; at .5 464 and
32, at .3 446 and 21."""
NEAR = 0.05
"""How likely a sentence must be to be named as the nearest where none deals with an ask."""
TOO = 0.25
"""How likely another sentence must be the one that deals with it to be shown too."""


def read_closely(
    asks: Sequence[str],
    numbers: Sequence[str],
    passages: tuple[Passage, ...],
    reader: AnswerReader,
    around: Sequence[str] = (),
) -> Iterator[FoundAnswer | None]:
    """Propose for each ask what the reply did with it, in order, each when it is wanted.

    `numbers` are those of the asks; `around` gives what stands beside each in its letter, where
    that is known. None where there is too much to read at once, or no words.
    """
    reply = sentences_of(passages)
    texts = tuple(passage.text for passage in passages)
    for first in range(0, len(asks), TOGETHER):
        group = slice(first, first + TOGETHER)
        sheets = sheets_of(asks[group], numbers[group], reply, around[group])
        for ask, *read in zip(asks[group], *_readings(sheets, reader), strict=True):
            yield _proposed(ask, reply, texts, read)


def _readings(sheets: Sequence[Sheet], reader: AnswerReader) -> list[Iterable[Reading | None]]:
    """Read all sheets but the last whole, and that when it is wanted.

    A reader goes on from what it read last, so it should not be sent to and fro.
    """
    return [*(list(reader.read(sheet)) for sheet in sheets[:-1]), *map(reader.read, sheets[-1:])]


def _proposed(
    ask: str, reply: Sequence[Sentence], texts: tuple[str, ...], read: Sequence[Reading | None]
) -> FoundAnswer | None:
    known = [one for one in read if one]
    if not known or len(known) < len(read):
        return None
    best = min(known, key=lambda one: one.nothing)
    likeliest = max(best.lines, key=lambda at: best.lines[at])
    if best.nothing >= NOTHING:
        near = best.lines[likeliest] >= NEAR and not reply[likeliest].courtesy
        return found_nothing(reply[likeliest] if near else None, round(best.nothing, 2))
    kind = max(best.kinds, key=lambda each: best.kinds[each])
    there = [at for at, share in best.lines.items() if at == likeliest or share >= TOO]
    score = round((1 - best.nothing) * best.kinds[kind], 2)
    return found_in(ask, [reply[at] for at in sorted(there)], texts, kind, score)

"""Hearing doubtful words again: which places, and what was heard otherwise there.

A second way of hearing makes other mistakes than the first. Where both agree the words are most
likely right; where they differ, both are shown. The first reading stays in the transcript: which
of them is right is for a person with ears to say.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from fairhearing.domain.checking.language.numbers import number, ordinal
from fairhearing.domain.reading.doubt import DECISIVE_WORD, decisive, doubtful
from fairhearing.domain.reading.spans import joined, seconds
from fairhearing.domain.reading.transcript import Reading, Span, Word

WINDOW = 28.0
"""Seconds heard again at once: the recogniser takes as long for less."""
MOST = 0.15
"""Share of a stretch that is heard again at most, the most doubtful places first."""

_AROUND = 5.0  # seconds: words are heard better in company
_PAUSE = 0.35  # seconds between words at which sound may be cut
_GUESS = 0.35  # mean probability below which a second reading is no reading
_LONGEST = 6  # words: a longer difference is another text, not another reading
_FILLERS = frozenset(
    ("um", "uh", "er", "erm", "ah", "oh", "hm", "mm", "mhm", "so", "well", "and", "the", "a")
)
_SAME = {"ok": "okay", "mom": "mum", "til": "till", "cause": "because", "cos": "because",
         "'em": "them", "yep": "yes", "yeah": "yes"}  # fmt: skip


def places(words: Sequence[Word], within: Span) -> tuple[Span, ...]:
    """Choose what is heard again: windows around the doubtful words, cut at pauses."""
    chosen: list[Span] = []
    for index in sorted(doubtful(words), key=lambda n: _urgency(words, n)):
        around = _around(words, index, within)
        if any(one.start <= words[index].start and words[index].end <= one.end for one in chosen):
            continue
        together = _merged([*chosen, around])
        if seconds(together) > MOST * within.seconds:
            break
        chosen = together
    return tuple(chosen)


def readings(first: Sequence[Word], second: Sequence[Word], by: str) -> tuple[Reading, ...]:
    """Say where the second reading of a place differs in a way that may matter."""
    one, other = [plain(word.text) for word in first], [plain(word.text) for word in second]
    match = SequenceMatcher(None, one, other, autojunk=False)
    found = []
    for tag, i1, i2, j1, j2 in match.get_opcodes():
        if tag == "equal" or max(i2 - i1, j2 - j1) > _LONGEST:
            continue
        # Words that were only heard the second time are shown at the word before.
        back = int(i1 == i2 and i1 > 0 and j1 > 0)
        here, there = (i1 - back, i2), (j1 - back, j2)
        if here[0] < here[1] and _matters(first, here, second, there):
            found.append(_reading(first[slice(*here)], second[slice(*there)], by))
    return tuple(found)


def _matters(
    first: Sequence[Word], at: tuple[int, int], second: Sequence[Word], over: tuple[int, int]
) -> bool:
    here, there = first[slice(*at)], second[slice(*over)]
    if _text(here) == _text(there) or _value(here) == _value(there) is not None:
        return False
    if there and sum(word.probability for word in there) / len(there) < _GUESS:
        return False
    if not _content(here) and not _content(there):
        return False
    doubt = set(doubtful(first))
    in_doubt = any(n in doubt for n in range(*at))
    turning = any(decisive(first, n) for n in range(*at)) or any(
        decisive(second, n) and second[n].probability >= DECISIVE_WORD for n in range(*over)
    )
    unsure = min(word.probability for word in here) < DECISIVE_WORD
    return in_doubt or (turning and unsure)


def _reading(here: Sequence[Word], there: Sequence[Word], by: str) -> Reading:
    return Reading(
        span=Span(start=here[0].start, end=max(word.end for word in here)),
        text=" ".join(word.text for word in here),
        other=" ".join(word.text for word in there),
        by=by,
    )


def _urgency(words: Sequence[Word], index: int) -> tuple[bool, float]:
    return not decisive(words, index), words[index].probability


def _around(words: Sequence[Word], index: int, within: Span) -> Span:
    first = last = index
    while first and words[index].start - words[first].start < _AROUND:
        first -= 1
    while last + 1 < len(words) and words[last].end - words[index].end < _AROUND:
        last += 1
    while (
        first
        and words[first].start - words[first - 1].end < _PAUSE
        and (words[index].start - words[first].start < 2 * _AROUND)
    ):
        first -= 1
    while (
        last + 1 < len(words)
        and words[last + 1].start - words[last].end < _PAUSE
        and (words[last].end - words[index].end < 2 * _AROUND)
    ):
        last += 1
    return Span(
        start=max(within.start, words[first].start - _PAUSE),
        end=min(within.end, words[last].end + _PAUSE),
    )


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Join places that lie near one another while they fit into one window."""
    made: list[Span] = []
    for span in joined(spans):
        if made and span.end - made[-1].start <= WINDOW:
            made[-1] = Span(start=made[-1].start, end=span.end)
        else:
            made.append(span)
    return made


def plain(text: str) -> str:
    """Write a word so that it can be compared: small letters, no marks, one spelling."""
    word = re.sub(r"[^\w']", "", text.lower().replace("’", "'"))
    return _SAME.get(word, word)


def _text(words: Sequence[Word]) -> str:
    return re.sub(r"[\s'-]", "", " ".join(plain(word.text) for word in words))


def _content(words: Sequence[Word]) -> bool:
    return any(plain(word.text) not in _FILLERS for word in words)


def _value(words: Sequence[Word]) -> float | None:
    text = " ".join(re.sub(r"[^\w.]", " ", word.text).strip(" .") for word in words)
    value = number(text)
    return ordinal(text) if value is None else value


def inside(words: Sequence[Word], span: Span) -> Iterator[Word]:
    """Give the words whose middle lies in a span."""
    for word in words:
        if span.start <= (word.start + word.end) / 2 < span.end:
            yield word

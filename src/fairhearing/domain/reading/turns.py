"""From words and voices to turns.

Word times and voice times are each a little wrong, so the voice under a word is only a hint.
Each word is given to the speaker that makes the whole row of words cheapest: a word outside
its speaker's voice costs, and so does a change of speaker, most of all within a sentence.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from fairhearing.domain.reading.ports import Voice
from fairhearing.domain.reading.spans import joined
from fairhearing.domain.reading.transcript import Span, Turn, Word

ONE_VOICE = "Speaker 1"
"""The label where voices were not told apart."""

_OUTSIDE = 2.0  # a word wholly outside its speaker's voice
_CHANGE_AFTER_SENTENCE = 0.6
_CHANGE_AT_COMMA = 1.4
_CHANGE_WITHIN_PHRASE = 2.2
_PAUSE = 0.4  # seconds: a silence at which somebody else may well begin
_NEAR = 1.0  # seconds: a voice this close still says a little about a word in no voice
_BESIDE = 0.4  # how much it says at most

_LONG_PAUSE = 2.0  # seconds: the same speaker begins a new turn after it
_LONG_TURN = 45.0  # seconds: a turn this long ends with its sentence
_ENDS = (".", "?", "!", "…", '."', '?"', '!"', ".”", "?”", "!”")


def turns(words: Sequence[Word], voices: Sequence[Voice]) -> tuple[Turn, ...]:
    """Give each word to a speaker, and cut where the speaker changes or falls silent long."""
    owners = speakers_of(words, voices)
    made: list[Turn] = []
    held: list[Word] = []
    for index, (word, owner) in enumerate(zip(words, owners, strict=True)):
        if held and (owner != owners[index - 1] or _rests(held, word)):
            made.append(_turn(owners[index - 1], held))
            held = []
        held.append(word)
    if held:
        made.append(_turn(owners[-1], held))
    return tuple(made)


def speakers_of(words: Sequence[Word], voices: Sequence[Voice]) -> tuple[str, ...]:
    """Name the speaker of each word, by label."""
    labels = tuple(dict.fromkeys(voice.label for voice in voices))
    if len(labels) < 2:  # noqa: PLR2004  nobody to confuse anybody with
        return (labels[0] if labels else ONE_VOICE,) * len(words)
    if not words:
        return ()
    return _cheapest(words, labels, list(_hints(words, voices, labels)))


def overlapped(voices: Iterable[Voice]) -> tuple[Span, ...]:
    """Moments in which more than one voice is heard."""
    edges: list[tuple[float, int]] = []
    for _, spans in _by_label(voices):
        for span in joined(spans):
            edges += [(span.start, 1), (span.end, -1)]
    edges.sort()
    return joined(_busy(edges))


def _busy(edges: Sequence[tuple[float, int]]) -> Iterator[Span]:
    count = 0
    for (at, step), (until, _) in pairwise(edges):
        count += step
        if count > 1 and until > at:
            yield Span(start=at, end=until)


def _by_label(voices: Iterable[Voice]) -> Iterable[tuple[str, list[Span]]]:
    spans: dict[str, list[Span]] = {}
    for voice in voices:
        spans.setdefault(voice.label, []).append(voice.span)
    return spans.items()


def _cheapest(
    words: Sequence[Word], labels: tuple[str, ...], hints: Sequence[tuple[float, ...]]
) -> tuple[str, ...]:
    # The best row of owners, word by word: either the owner stays, or it changes from
    # whoever was cheapest before.
    many = range(len(labels))
    costs = [_OUTSIDE * (1 - hint) for hint in hints[0]]
    came_from: list[list[int]] = []
    for index in range(1, len(words)):
        change = _price_of_change(words[index - 1], words[index])
        cheapest = min(many, key=costs.__getitem__)
        came = [n if costs[n] <= costs[cheapest] + change else cheapest for n in many]
        costs = [
            costs[came[n]] + (change if came[n] != n else 0.0) + _OUTSIDE * (1 - hints[index][n])
            for n in many
        ]
        came_from.append(came)
    owner = min(many, key=costs.__getitem__)
    owners = [owner]
    for came in reversed(came_from):
        owner = came[owner]
        owners.append(owner)
    return tuple(labels[n] for n in reversed(owners))


def _price_of_change(before: Word, after: Word) -> float:
    if before.text.endswith(_ENDS) or after.start - before.end >= _PAUSE:
        return _CHANGE_AFTER_SENTENCE
    if before.text.endswith((",", ";", ":", "-", "–")):
        return _CHANGE_AT_COMMA
    return _CHANGE_WITHIN_PHRASE


def _hints(
    words: Sequence[Word], voices: Sequence[Voice], labels: tuple[str, ...]
) -> Iterator[tuple[float, ...]]:
    """For each word, how much of it lies in each voice, 0 to 1."""
    order = sorted(voices, key=lambda voice: voice.span.start)
    longest = max(voice.span.seconds for voice in order)
    first = 0
    for word in words:
        while first < len(order) and order[first].span.start < word.start - longest - _NEAR:
            first += 1
        near = list(_from(order, first, word.end + _NEAR))
        yield _hint(word, near, labels)


def _hint(word: Word, near: Sequence[Voice], labels: tuple[str, ...]) -> tuple[float, ...]:
    inside, beside = dict.fromkeys(labels, 0.0), dict.fromkeys(labels, 0.0)
    for voice in near:
        both = min(word.end, voice.span.end) - max(word.start, voice.span.start)
        if both > 0:
            length = max(word.end - word.start, 0.01)
            inside[voice.label] = min(1.0, inside[voice.label] + both / length)
        else:
            closeness = max(0.0, 1 + both / _NEAR)
            beside[voice.label] = max(beside[voice.label], _BESIDE * closeness)
    return tuple((inside if any(inside.values()) else beside).values())


def _from(order: Sequence[Voice], first: int, until: float) -> Iterator[Voice]:
    for index in range(first, len(order)):
        if order[index].span.start > until:
            return
        yield order[index]


def _rests(held: Sequence[Word], word: Word) -> bool:
    if word.start - held[-1].end > _LONG_PAUSE:
        return True
    return held[-1].end - held[0].start > _LONG_TURN and held[-1].text.endswith(_ENDS)


def _turn(label: str, words: Sequence[Word]) -> Turn:
    return Turn(
        speaker=label,
        start=words[0].start,
        end=max(word.end for word in words),
        text=" ".join(word.text for word in words),
        words=tuple(words),
    )

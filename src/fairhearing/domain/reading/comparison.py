"""Two transcripts of one recording side by side: where they differ, and nothing about who is right.

A and B are treated alike. Small slips of speech and writing are folded away and counted.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

from rapidfuzz.distance import Levenshtein

from fairhearing.domain.checking.language.differences import Piece
from fairhearing.domain.reading.comparison_speakers import Pair, SpokenBy, spoken_by
from fairhearing.domain.reading.comparison_words import Folded, Key, folded, parts
from fairhearing.domain.reading.transcript import Transcript

_NEAR = 2
"""Words alike between two differences that are shown as one all the same."""
_AROUND = 6
"""Words shown before and after those that differ, as far as their turn goes."""
_TOLD = 4
"""Words alike on either side by which a difference is known again."""
_MOST, _END = 60, 25
"""Words of a long stretch that are shown, and how many at each of its ends where it is longer."""
_ALIKE = 0.4
"""The share of words alike below which it may be another recording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one transcript has at a place. `at` is None where it gives no times."""

    pieces: tuple[Piece, ...]
    speaker: str
    at: float | None

    @property
    def silent(self) -> bool:
        """Whether this transcript has no word of its own there."""
        return not any(piece.differs for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A place where the words differ. `start` and `end` are the moments to listen to.

    `id` stays the same while the words and their neighbours do, so that a note made of it
    is found again after other places were mended.
    """

    id: str
    start: float | None
    end: float | None
    a: Side
    b: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that differs, in order. `slips` counts what was folded away."""

    differences: tuple[Difference, ...]
    speakers: tuple[SpokenBy, ...]
    words_a: int
    words_b: int
    alike: int
    slips: int
    speakers_named: bool

    @property
    def doubtful(self) -> bool:
        """Whether so little is alike that they may not be of one recording."""
        most = max(self.words_a, self.words_b)
        return most > 0 and self.alike < most * _ALIKE


Op = tuple[str, int, int, int, int]
"""What to do with keys of A (from, to) and of B (from, to), as sequence libraries say it."""


def compare(a: Transcript, b: Transcript) -> Comparison:
    """Compare two transcripts of one recording."""
    one, other = folded(a), folded(b)
    ops = [op for op in _aligned(one.keys, other.keys) if not _said_twice_there(op, one, other)]
    pairs = [
        Pair(one.keys[i], other.keys[j])
        for tag, a1, a2, b1, _ in ops
        if tag == "equal"
        for i, j in zip(range(a1, a2), range(b1, b1 + a2 - a1), strict=True)
    ]
    known = Counter[str]()
    speakers = spoken_by(a, b, one, other, pairs)
    return Comparison(
        differences=tuple(
            _difference(group, (a, one), (b, other), known) for group in _groups(ops)
        ),
        speakers=speakers or (),
        words_a=len(one.heard),
        words_b=len(other.heard),
        alike=len(pairs),
        slips=_slips(one, other, pairs),
        speakers_named=speakers is not None,
    )


def _aligned(a: Sequence[Key], b: Sequence[Key]) -> Iterator[Op]:
    texts = [key.text for key in a], [key.text for key in b]
    for op in Levenshtein.opcodes(*texts):
        yield (op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end)


def _said_twice_there(op: Op, a: Folded, b: Folded) -> bool:
    """Whether words that one has more stand in the other too, and were folded away there.

    "Hello?" said by each is two words; written as one person's "Hello. Hello." it is one.
    """
    tag, a1, a2, b1, b2 = op
    if tag == "delete":
        return _folded_away(b, b1, a2 - a1) == [key.text for key in a.keys[a1:a2]]
    return tag == "insert" and _folded_away(a, a1, b2 - b1) == [k.text for k in b.keys[b1:b2]]


def _folded_away(words: Folded, at: int, count: int) -> list[str]:
    """Give what was folded away beside a key, and `count` keys on."""
    begin = words.keys[at - 1].last if at else 0
    beyond = at + count
    end = words.keys[beyond].first if beyond < len(words.keys) else len(words.heard)
    near = (n for n in range(begin, end) if n in words.slips)
    return [part for n in near for part in parts(words.heard[n].text)]


def _groups(ops: Sequence[Op]) -> Iterator[list[Op]]:
    """Differences that stand so close together that one look takes them in."""
    group: list[Op] = []
    for n, op in enumerate(ops):
        if op[0] != "equal":
            group.append(op)
        elif group:
            if n + 1 < len(ops) and op[2] - op[1] <= _bridges(group, ops[n + 1]):
                group.append(op)
            else:
                yield group
                group = []
    if group:
        yield group


def _bridges(group: Sequence[Op], following: Op) -> int:
    """How many words alike are no more than chance, or a breath, between two differences.

    Where whole passages are missing on one side, single small words match by chance.
    """
    return max(_NEAR, min(_size(group[-1]), _size(following)) // 4)


def _size(op: Op) -> int:
    return max(op[2] - op[1], op[4] - op[3])


def _difference(
    group: Sequence[Op],
    a: tuple[Transcript, Folded],
    b: tuple[Transcript, Folded],
    known: Counter[str],
) -> Difference:
    left = _side(*a, [(op[0], op[1], op[2]) for op in group])
    right = _side(*b, [(op[0], op[3], op[4]) for op in group])
    name = _name(group, a[1].keys, b[1].keys)
    known[name] += 1
    timed = (*a, group[0][1], group[-1][2]) if a[0].timed else (*b, group[0][3], group[-1][4])
    start, end = _moments(*timed) if timed[0].timed else (None, None)
    return Difference(id=f"{name}{known[name]}", start=start, end=end, a=left, b=right)


def _name(group: Sequence[Op], a: Sequence[Key], b: Sequence[Key]) -> str:
    (_, a1, _, b1, _), (_, _, a2, _, b2) = group[0], group[-1]
    told = [
        [key.text for key in keys[max(0, first - _TOLD) : last + _TOLD]]
        for keys, first, last in ((a, a1, a2), (b, b1, b2))
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16] + "-"


def _side(transcript: Transcript, words: Folded, parts: Sequence[tuple[str, int, int]]) -> Side:
    first, last = _written(words, parts[0][1], parts[-1][2])
    differing = [
        _written(words, begin, end) for tag, begin, end in parts if tag != "equal" and end > begin
    ]
    from_, to = _around(words, first, last)
    marked = {n for begin, end in differing for n in range(begin, end) if n not in words.slips}
    here = words.heard[first] if first < len(words.heard) else None
    turn = transcript.turns[words.heard[from_].turn] if from_ < to else None
    return Side(
        pieces=tuple(_pieces(transcript, words, range(from_, to), marked)),
        speaker=transcript.speaker(turn.speaker).shown if turn else "",
        at=here.start if here and transcript.timed else None,
    )


def _written(words: Folded, first: int, last: int) -> tuple[int, int]:
    """Find the words as written behind some keys; an empty place where there are none."""
    if first < last:
        return words.keys[first].first, max(key.last for key in words.keys[first:last])
    at = words.keys[first].first if first < len(words.keys) else len(words.heard)
    return at, at


def _around(words: Folded, first: int, last: int) -> tuple[int, int]:
    """Take in the words around, no further than the turns that a difference is in.

    Where there is no word of its own, those are the turns of the words on both sides.
    """
    heard = words.heard
    own = heard[first:last] or heard[max(0, first - 1) : first + 1]
    turns = {word.turn for word in (own[0], own[-1])} if own else set()
    begin, end = first, last
    while begin > 0 and first - begin < _AROUND and heard[begin - 1].turn in turns:
        begin -= 1
    while end < len(heard) and end - last < _AROUND and heard[end].turn in turns:
        end += 1
    return begin, end


def _pieces(
    transcript: Transcript, words: Folded, shown: range, marked: set[int]
) -> Iterator[Piece]:
    """Set words with those marked that differ, and the spaces between them unmarked."""
    told = _told(transcript, words, shown, marked)
    runs = [(differs, " ".join(w for w, _ in run)) for differs, run in groupby(told, itemgetter(1))]
    for n, (differs, text) in enumerate(runs):
        before, after = " " if n else "", " " if n + 1 < len(runs) else ""
        yield Piece(text if differs else f"{before}{text}{after}", differs=differs)


def _told(
    transcript: Transcript, words: Folded, shown: range, marked: set[int]
) -> Iterator[tuple[str, bool]]:
    """Give each word and whether it differs; who begins to speak within is named."""
    left_out = range(shown.start + _END, shown.stop - _END) if len(shown) > _MOST else range(0)
    for n in shown:
        if n in left_out:
            if n == left_out.start:
                yield f"… [{len(left_out)} words more] …", n in marked
            continue
        turn = words.heard[n].turn
        if n > shown.start and words.heard[n - 1].turn != turn:
            yield f"[{transcript.speaker(transcript.turns[turn].speaker).shown}:]", False
        yield words.heard[n].text, n in marked


def _moments(
    transcript: Transcript, words: Folded, first: int, last: int
) -> tuple[float, float] | tuple[None, None]:
    begin, end = _written(words, first, last)
    if not words.heard:
        return (None, None)
    if begin < end:
        return words.heard[begin].start, max(word.end for word in words.heard[begin:end])
    earlier = words.heard[begin - 1].end if begin else 0.0
    later = words.heard[begin].start if begin < len(words.heard) else transcript.duration
    return min(earlier, later), max(earlier, later)


def _slips(a: Folded, b: Folded, pairs: Sequence[Pair]) -> int:
    """Count what was folded away: words that only one has, and words written in two ways."""
    told = abs(len(a.slips) - len(b.slips)) if not pairs else 0
    ends = [Pair(Key("", 0, 0), Key("", 0, 0)), *pairs]
    for one, other in pairwise(ends):
        in_a = sum(n in a.slips for n in range(one.a.last, other.a.first))
        in_b = sum(n in b.slips for n in range(one.b.last, other.b.first))
        told += abs(in_a - in_b)
    ways = {
        (pair.a.first, pair.b.first)
        for pair in pairs
        if _as_written(a, pair.a) != _as_written(b, pair.b)
    }
    return told + len(ways)


def _as_written(words: Folded, key: Key) -> str:
    return " ".join(word.text for word in words.heard[key.first : key.last])

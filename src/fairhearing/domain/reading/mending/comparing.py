"""Two states of one transcript beside each other, turn by turn and in numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from fairhearing.domain.reading.mending.wording import mark_of, plain, typed
from fairhearing.domain.reading.transcript import By, Transcript, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """A turn that differs: as it was and as it is, None where it was not there."""

    turn: str
    before: Turn | None
    after: Turn | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What differs, in numbers; capitals and commas are not counted as words changed.

    `words` is how many the machine wrote. `turns` counts those worded, marked, cut, added or
    taken out, `moved` those given to another voice, `confirmed` the words that a person
    listened to and left as they are.
    """

    words: int
    replaced: int = 0
    added: int = 0
    removed: int = 0
    turns: int = 0
    moved: int = 0
    confirmed: int = 0
    marks: int = 0


def differing(before: Transcript, after: Transcript) -> tuple[Differing, ...]:
    """Give the turns that differ in voice, words, times or marks, in order."""
    found: list[Differing] = []
    for old, new in _stretches(before.turns, after.turns):
        was, now = {turn.id: turn for turn in old}, {turn.id: turn for turn in new}
        found += [
            Differing(turn=each, before=was.get(each), after=now.get(each))
            for each in dict.fromkeys((*was, *now))
        ]
    return tuple(sorted(found, key=_place))


def counted(machine: Transcript, now: Transcript) -> Counts:
    """Count what a person changed; both name the same voices."""
    replaced = added = removed = turns = moved = 0
    for old, new in _stretches(machine.turns, now.turns):
        for edit in Levenshtein.editops(_plain_words(old), _plain_words(new)):
            replaced += edit.tag == "replace"
            added += edit.tag == "insert"
            removed += edit.tag == "delete"
        turns += max(len(old), len(new)) if not _only_moved(old, new) else 0
        moved += _moved(old, new)
    words = [word for turn in now.turns for word in turn.words]
    return Counts(
        words=sum(len(_plain_words((turn,))) for turn in machine.turns),
        replaced=replaced,
        added=added,
        removed=removed,
        turns=turns,
        moved=moved,
        confirmed=sum(word.by is By.CONFIRMED for word in words),
        marks=sum(word.mark is not None for word in words),
    )


def _stretches(
    old: Sequence[Turn], new: Sequence[Turn]
) -> Iterator[tuple[tuple[Turn, ...], tuple[Turn, ...]]]:
    """Give runs of turns that differ, between turns that are in both as they were."""
    there = {turn.id: index for index, turn in enumerate(new)}
    first = begin = 0
    for index, turn in enumerate(old):
        at = there.get(turn.id)
        if at is None or _shown(new[at]) != _shown(turn):
            continue
        if (first, begin) != (index, at):
            yield tuple(old[first:index]), tuple(new[begin:at])
        first, begin = index + 1, at + 1
    if (first, begin) != (len(old), len(new)):
        yield tuple(old[first:]), tuple(new[begin:])


def _shown(turn: Turn) -> tuple[object, ...]:
    marks = tuple(word.mark for word in turn.words) if any(w.mark for w in turn.words) else ()
    return turn.speaker, turn.text, turn.start, turn.end, marks


def _only_moved(old: Sequence[Turn], new: Sequence[Turn]) -> bool:
    return [_shown(turn)[1:] for turn in old] == [_shown(turn)[1:] for turn in new]


def _moved(old: Sequence[Turn], new: Sequence[Turn]) -> int:
    """Count the turns now in another voice than the turns they were heard in."""
    voices = {turn.id: turn.speaker for turn in old}
    heard = [(turn.start, turn.end, turn.speaker) for turn in old]
    count = 0
    for turn in new:
        middle = (turn.start + turn.end) / 2
        at_once = {who for start, end, who in heard if start <= middle <= end}
        was = {voices[turn.id]} if turn.id in voices else at_once
        count += bool(was) and turn.speaker not in was
    return count


def _plain_words(turns: Sequence[Turn]) -> list[str]:
    texts = (text for turn in turns for text in typed(turn.text))
    return [plain(text) for text in texts if mark_of(text) is None]


def _place(one: Differing) -> float:
    turn = one.after or one.before
    return turn.start if turn else 0.0

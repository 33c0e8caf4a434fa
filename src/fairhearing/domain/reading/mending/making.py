"""From what a person asks to the steps it comes to, given what stands there now."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.mending.changes import (
    Added,
    Confirmed,
    Marked,
    Mended,
    Merged,
    Reassigned,
    Removed,
    Replaced,
    Split,
    Unmarked,
    Worded,
)
from fairhearing.domain.reading.mending.finding import replacing
from fairhearing.domain.reading.mending.steps import Step, TurnStep, WordStep, text_of
from fairhearing.domain.reading.mending.talk import Talk
from fairhearing.domain.reading.mending.wording import (
    INAUDIBLE,
    LONGEST,
    new_words,
    reworded,
    room_at,
    typed,
)
from fairhearing.domain.reading.transcript import By, Mark, Span, Turn, Word


def steps_of(talk: Talk, change: Mended, new: str) -> tuple[Step, ...]:
    """Give the steps of a change; none where all stands so already. `new` is a free turn id.

    `WrongUse` where there is no such place, or nothing to do it with.
    """
    if isinstance(change, Added):
        return (_added(talk, change, new),)
    if isinstance(change, Replaced):
        return tuple(_replaced(talk, change))
    turn = talk.turn(change.turn)
    if turn is None:
        raise no_such_place()
    if isinstance(change, Worded):
        return _worded(talk, turn, change.text)
    if isinstance(change, Confirmed | Marked | Unmarked):
        return _on_words(talk, turn, change)
    return _recut(talk, *_cut(talk, turn, change, new))


def no_such_place() -> WrongUse:
    """Say that a change is about something that is not there."""
    return WrongUse("There is no such place in this transcript.", safe="Nothing was changed.")


def _cut(
    talk: Talk, turn: Turn, change: Reassigned | Removed | Split | Merged, new: str
) -> tuple[tuple[Turn, ...], tuple[Turn, ...]]:
    """Give the turns that go and those that come in their place."""
    match change:
        case Reassigned():
            return (turn,), (replace(turn, speaker=_voice(change.label)),)
        case Removed():
            return (turn,), ()
        case Split():
            return (turn,), _split(turn, change, new)
    following = talk.after(turn.id)
    if following is None:
        raise no_such_place()
    return (turn, following), (_merged(turn, following, change.label),)


def _on_words(talk: Talk, turn: Turn, change: Confirmed | Marked | Unmarked) -> tuple[Step, ...]:
    bracket = isinstance(change, Marked) and change.mark is not Mark.OVERLAPPING
    least = 0 if bracket else 1
    if change.first < 0 or not change.first + least <= change.last <= len(_tokens(turn)):
        raise no_such_place()
    if isinstance(change, Marked) and bracket:
        return _bracketed(talk, turn, change)
    if not turn.words:
        raise WrongUse(
            "The words of this turn have no times of their own, so they cannot be marked.",
            safe="Nothing was changed.",
            todo="You can type over them.",
        )
    words = turn.words[change.first : change.last]
    after = _vouched_for(talk, words, change)
    if words == after:
        return ()
    if not after and len(words) == len(turn.words):
        raise _no_words()
    return (WordStep(turn=turn.id, first=change.first, before=words, after=after),)


def _vouched_for(
    talk: Talk, words: Sequence[Word], change: Confirmed | Marked | Unmarked
) -> tuple[Word, ...]:
    match change:
        case Confirmed():
            return tuple(_confirmed(word) for word in words)
        case Unmarked():
            return _unmarked(talk, words)
    return tuple(replace(word, mark=word.mark or change.mark) for word in words)


def _confirmed(word: Word) -> Word:
    return replace(word, by=By.CONFIRMED) if word.by is By.MACHINE else word


def _bracketed(talk: Talk, turn: Turn, change: Marked) -> tuple[Step, ...]:
    said = INAUDIBLE if change.mark is Mark.INAUDIBLE else " ".join(typed(change.words))
    said = said.strip("[]").strip()
    if not said or "[" in said or "]" in said:
        raise WrongUse("Please say which sound it is.", safe="Nothing was changed.")
    text, first, last = f"[{said}]", change.first, change.last
    if not turn.words:
        tokens = _tokens(turn)
        return _worded(talk, turn, " ".join((*tokens[:first], text, *tokens[last:])))
    room = room_at(turn.words, first, last, _span(talk, turn))
    after = tuple(new_words((text,), room))
    return (WordStep(turn=turn.id, first=first, before=turn.words[first:last], after=after),)


def _unmarked(talk: Talk, words: Sequence[Word]) -> tuple[Word, ...]:
    plain: list[Word] = []
    for word in words:
        if word.mark is Mark.OVERLAPPING or not word.mark:
            plain.append(replace(word, mark=None))
        else:
            plain += _under(talk, word)
    return tuple(plain)


def _under(talk: Talk, mark: Word) -> list[Word]:
    """Give what the machine heard in the time of a mark and what stands nowhere else now."""
    there = {(word.start, word.end) for word in _at(talk.turns(), mark)}
    heard = _at(talk.machine.turns, mark)
    return [word for word in heard if (word.start, word.end) not in there]


def _at(turns: Iterable[Turn], mark: Word) -> Iterator[Word]:
    for turn in turns:
        if turn.start <= mark.end and turn.end >= mark.start:
            for word in turn.words:
                if word is not mark and mark.start <= (word.start + word.end) / 2 <= mark.end:
                    yield word


def _worded(talk: Talk, turn: Turn, text: str) -> tuple[Step, ...]:
    if len(text) > LONGEST:
        raise WrongUse(
            "This is too long for one turn.",
            safe="Nothing was changed.",
            todo="Please put it into several turns.",
        )
    texts = typed(text)
    if not texts:
        raise _no_words()
    if not turn.words:
        return _recut(talk, (turn,), (replace(turn, text=" ".join(texts)),))
    step = _narrow(turn, reworded(turn.words, texts, _span(talk, turn)))
    return (step,) if step.before != step.after else ()


def _no_words() -> WrongUse:
    return WrongUse(
        "A turn needs at least one word.",
        safe="Nothing was changed.",
        todo="If nobody said this, take the whole turn out. "
        "If somebody did and it cannot be made out, mark it as inaudible.",
    )


def _narrow(turn: Turn, words: tuple[Word, ...]) -> WordStep:
    """Leave out of a step what stays at the beginning and at the end."""
    old, first, same = turn.words, 0, 0
    fewer = min(len(old), len(words))
    while first < fewer and old[first] == words[first]:
        first += 1
    while same < fewer - first and old[-1 - same] == words[-1 - same]:
        same += 1
    return WordStep(
        turn=turn.id,
        first=first,
        before=old[first : len(old) - same],
        after=words[first : len(words) - same],
    )


def _replaced(talk: Talk, change: Replaced) -> Iterator[Step]:
    """Word turns otherwise; those that would have no word left are taken out, the last first."""
    found = tuple(replacing(talk.turns(), change))
    for turn, text in found:
        if text:
            yield from _worded(talk, turn, text)
    for turn, text in reversed(found):
        if not text:
            yield from _recut(talk, (turn,), ())


def _recut(talk: Talk, before: tuple[Turn, ...], after: tuple[Turn, ...]) -> tuple[Step, ...]:
    if before == after:
        return ()
    return (TurnStep(following=talk.before(before[0].id), before=before, after=after),)


def _added(talk: Talk, change: Added, new: str) -> Step:
    if change.following and talk.turn(change.following) is None:
        raise no_such_place()
    start, end = _between(talk, change)
    empty = Turn(speaker=_voice(change.label), start=start, end=end, text="", id=new)
    texts = typed(change.text)
    if not texts:
        raise WrongUse("Please type what was said.", safe="Nothing was changed.")
    words = tuple(new_words(texts, Span(start=start, end=end))) if talk.machine.timed else ()
    turn = replace(empty, text=" ".join(texts), words=words)
    return TurnStep(following=change.following, before=(), after=(turn,))


def _between(talk: Talk, change: Added) -> tuple[float, float]:
    """Keep a new turn between the words before it and the turn after it, so that times rise."""
    if not (math.isfinite(change.end) and 0 <= change.start <= change.end):
        raise WrongUse("A turn begins before it ends.", safe="Nothing was changed.")
    earlier, later = talk.turn(change.following), talk.after(change.following)
    least = 0.0
    if earlier:
        least = earlier.words[-1].start if earlier.words else earlier.start
    most = max(least, later.start) if later else max(least, change.end)
    start = min(max(change.start, least), most)
    return start, min(max(change.end, start), most)


def _split(turn: Turn, change: Split, new: str) -> tuple[Turn, Turn]:
    tokens = _tokens(turn)
    if not 0 < change.at < len(tokens):
        raise WrongUse(
            "A turn is cut between two of its words.", safe="Nothing was changed.",
            todo="Please choose the word that the second part begins with.",
        )  # fmt: skip
    words = turn.words
    if words:
        end = max(word.end for word in words[: change.at])
        cut = words[change.at].start
    else:
        share = len(" ".join(tokens[: change.at])) / max(1, len(turn.text))
        end = cut = turn.start + (turn.end - turn.start) * share
    one = replace(turn, text=" ".join(tokens[: change.at]), words=words[: change.at], end=end)
    other = replace(
        turn, id=new, text=" ".join(tokens[change.at :]), words=words[change.at :], start=cut
    )
    return one, other if change.label is None else replace(other, speaker=_voice(change.label))


def _merged(turn: Turn, following: Turn, label: str | None) -> Turn:
    both = bool(turn.words) and bool(following.words)
    words = (*turn.words, *following.words) if both else ()
    return replace(
        turn,
        speaker=turn.speaker if label is None else _voice(label),
        start=min(turn.start, following.start),
        end=max(turn.end, following.end),
        text=text_of(words) if words else f"{turn.text} {following.text}".strip(),
        words=words,
    )


def _voice(label: str) -> str:
    whole = " ".join(typed(label))
    if not whole:
        raise WrongUse("Please say whose turn it is.", safe="Nothing was changed.")
    return whole


def _tokens(turn: Turn) -> list[str]:
    return [word.text for word in turn.words] if turn.words else typed(turn.text)


def _span(talk: Talk, turn: Turn) -> Span:
    """Give the time in which new words of a turn may lie: before the next turn begins."""
    following = talk.after(turn.id)
    end = min(turn.end, following.start) if following else turn.end
    return Span(start=turn.start, end=max(turn.start, end))

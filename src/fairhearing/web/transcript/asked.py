"""What a form of the transcript asks to be changed."""

import re
from collections.abc import Callable, Iterator, Mapping

from django.http import QueryDict
from django.utils.translation import gettext as _

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
from fairhearing.domain.reading.mending.wording import typed
from fairhearing.domain.reading.spans import seconds
from fairhearing.domain.reading.transcript import Mark, Span, Transcript, Turn

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def one_change(asked: QueryDict, transcript: Transcript, turn: str) -> Mended:
    """Read one change to the turn with this id."""
    make = _MAKING.get(asked.get("do", ""))
    if make is None:
        raise WrongUse(_("The program did not understand what was sent."))
    return make(asked, transcript, turn)


def whole_form(asked: QueryDict, turn: Turn) -> Iterator[Mended]:
    """Read the form of a page without scripts: words, lines that are turns, voice, talk at once.

    The words come first, so that nothing else is done where another window changed them.
    """
    lines = [line for line in asked.get("words", "").splitlines() if line.strip()]
    counts = [len(typed(line)) for line in lines]
    if asked.get("words", "").split() != turn.text.split():
        yield Worded(turn=turn.id, text=" ".join(lines))
    if _overlaps(turn) != ("together" in asked):
        last = sum(counts)
        if "together" in asked:
            yield Marked(turn=turn.id, first=0, last=last, mark=Mark.OVERLAPPING)
        else:
            yield Unmarked(turn=turn.id, first=0, last=last)
    label = asked.get("label", turn.speaker)
    if label != turn.speaker:
        yield Reassigned(turn=turn.id, label=label)
    for at in reversed(range(1, len(lines))):
        yield Split(turn=turn.id, at=sum(counts[:at]))


def wanted(asked: Mapping[str, str]) -> Replaced:
    """Read what is to be found, and what is to be put in its place."""
    return Replaced(
        find=asked.get("find", ""),
        put=asked.get("put", ""),
        whole_words="parts" not in asked,
        match_case="case" in asked,
    )


def spans(asked: str) -> list[Span]:
    """Read stretches as the player tells them: `12.50-20.00 31.00-40.25`."""
    pairs = (one.partition("-") for one in asked.split())
    read = [Span(start=_seconds(start), end=_seconds(end)) for start, _dash, end in pairs]
    return [span for span in read if seconds((span,)) > 0]


def new_voice(transcript: Transcript) -> str:
    """Give the label of one voice more."""
    labels = {speaker.label for speaker in transcript.speakers}
    return next(f"Speaker {n}" for n in range(1, len(labels) + 2) if f"Speaker {n}" not in labels)


def _overlaps(turn: Turn) -> bool:
    return any(word.mark is Mark.OVERLAPPING for word in turn.words)


def _before(transcript: Transcript, turn: str) -> str:
    ids = [one.id for one in transcript.turns]
    if turn not in ids[1:]:
        raise WrongUse(_("There is no turn before this one."), safe=_("Nothing was changed."))
    return ids[ids.index(turn) - 1]


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise WrongUse(_("The program did not understand what was sent."))
    return int(text)


def _seconds(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise WrongUse(_("The program did not understand what was sent."))
    return float(text)


def _words(asked: QueryDict) -> tuple[int, int]:
    return _whole(asked.get("first", "")), _whole(asked.get("last", ""))


def _marked(asked: QueryDict, turn: str, mark: Mark) -> Mended:
    first, last = _words(asked)
    return Marked(turn=turn, first=first, last=last, mark=mark)


def _confirmed(asked: QueryDict, turn: str) -> Mended:
    first, last = _words(asked)
    return Confirmed(turn=turn, first=first, last=last)


def _unmarked(asked: QueryDict, turn: str) -> Mended:
    first, last = _words(asked)
    return Unmarked(turn=turn, first=first, last=last)


def _added(asked: QueryDict, turn: str) -> Mended:
    return Added(
        following=turn,
        label=asked.get("label", ""),
        start=_seconds(asked.get("start", "")),
        end=_seconds(asked.get("end", "")),
        text=asked.get("words", ""),
    )


_MAKING: Mapping[str, Callable[[QueryDict, Transcript, str], Mended]] = {
    "words": lambda asked, _t, turn: Worded(turn=turn, text=asked.get("words", "")),
    "voice": lambda asked, _t, turn: Reassigned(turn=turn, label=asked.get("label", "")),
    "split": lambda asked, _t, turn: Split(turn=turn, at=_whole(asked.get("at", ""))),
    "join": lambda _a, transcript, turn: Merged(turn=_before(transcript, turn)),
    "confirm": lambda asked, _t, turn: _confirmed(asked, turn),
    "inaudible": lambda asked, _t, turn: _marked(asked, turn, Mark.INAUDIBLE),
    "overlapping": lambda asked, _t, turn: _marked(asked, turn, Mark.OVERLAPPING),
    "unmark": lambda asked, _t, turn: _unmarked(asked, turn),
    "add": lambda asked, _t, turn: _added(asked, turn),
    "remove": lambda _a, _t, turn: Removed(turn=turn),
}

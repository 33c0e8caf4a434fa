"""A transcript as text that other programs read: plain text, WebVTT and SubRip."""

import html
from collections.abc import Iterator, Sequence

from fairhearing.domain.reading.transcript import Transcript, Turn, Word
from fairhearing.domain.saying import clock, exact_clock

_LONGEST = 84
"""Letters of a subtitle: two rows of a screen."""
_ENDS = (".", "?", "!")


def to_text(transcript: Transcript, *, head: Sequence[str] = ()) -> str:
    """Write one line to a turn, in the form that is also read; `head` are rows above the first."""
    above = [*head, ""] if head else []
    return "\n".join([*above, *(_row(transcript, turn) for turn in transcript.turns)])


def to_vtt(transcript: Transcript, *, head: Sequence[str] = ()) -> str:
    """Write WebVTT: notes first, then each turn as a cue with its speaker."""
    notes = [f"NOTE {' '.join(note.split())}" for note in (*head, *transcript.notes)]
    cues = [
        f"{exact_clock(turn.start)} --> {exact_clock(_after(turn.start, turn.end))}\n"
        f"<v {_in_tag(transcript.speaker(turn.speaker).shown)}>"
        f"{html.escape(turn.text, quote=False)}"
        for turn in transcript.turns
    ]
    return "\n\n".join(["WEBVTT", *(note.replace("-->", "→") for note in notes), *cues]) + "\n"


def to_srt(transcript: Transcript) -> str:
    """Write SubRip, cut into pieces that fit a screen; the first of a turn names its speaker."""
    cues = (
        (start, end, f"{transcript.speaker(turn.speaker).shown}: {text}" if first else text)
        for turn in transcript.turns
        for first, (start, end, text) in _numbered(turn)
    )
    return "".join(
        f"{number}\n{exact_clock(start, ',')} --> {exact_clock(_after(start, end), ',')}\n"
        f"{text.replace('-->', '→')}\n\n"
        for number, (start, end, text) in enumerate(cues, start=1)
    )


def _row(transcript: Transcript, turn: Turn) -> str:
    when = f"[{clock(turn.start)}] " if transcript.timed else ""
    return f"{when}{transcript.speaker(turn.speaker).shown}: {turn.text}"


def _after(start: float, end: float) -> float:
    return max(end, start + 0.001)


def _numbered(turn: Turn) -> Iterator[tuple[bool, tuple[float, float, str]]]:
    for number, piece in enumerate(_pieces(turn)):
        yield number == 0, piece


def _pieces(turn: Turn) -> Iterator[tuple[float, float, str]]:
    if not turn.words:
        yield turn.start, turn.end, turn.text
        return
    held: list[Word] = []
    for word in turn.words:
        full = sum(len(one.text) + 1 for one in held) + len(word.text) > _LONGEST
        if held and (full or held[-1].text.endswith(_ENDS)):
            yield _piece(held)
            held = []
        held.append(word)
    yield _piece(held)


def _piece(words: Sequence[Word]) -> tuple[float, float, str]:
    return words[0].start, words[-1].end, " ".join(word.text for word in words)


def _in_tag(name: str) -> str:
    return html.escape(" ".join(name.replace(">", "").split()), quote=False)

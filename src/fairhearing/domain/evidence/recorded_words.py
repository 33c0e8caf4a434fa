"""What the machine knows about a recording made here, as answers of its recording statement.

Only what it knows: whether it is the whole of a call, the people on it alone can say.
"""

from collections.abc import Iterator
from datetime import datetime, tzinfo

from fairhearing.domain.evidence.recorded import Ended, Gap, Made, MarkKind
from fairhearing.domain.evidence.recording_statement import Answer, Answers, Choice, Question
from fairhearing.domain.saying import clock, day, length

_GAPS = {
    MarkKind.PAUSED: "it was paused by hand",
    MarkKind.UNPLUGGED: "there was no microphone",
    MarkKind.STOOD_STILL: "the computer stood still, or its clock was set",
}
_ENDS = {
    Ended.CUT_OFF: "It was cut off: the program, the computer or the page stopped. All that was "
    "heard until a few seconds before is in it.",
    Ended.DISK_FULL: "The program ended it because the disk was nearly full.",
    Ended.TOO_LONG: "The program ended it after 12 hours.",
}


def answers(made: Made, zone: tzinfo) -> Answers:
    """Answer what can be answered; times are written in `zone`."""
    told = {
        Question.WHEN: Answer(words=" ".join(_when(made, zone))),
        Question.DEVICE: Answer(words=" ".join(_device(made))),
        Question.EDITED: Answer(
            choice=Choice.NO, words="The program sealed it exactly as it was recorded."
        ),
    }
    parts = tuple(_parts(made, zone))
    if parts:
        told[Question.WHOLE] = Answer(choice=Choice.PART, words=" ".join(parts))
    return told


def gap_words(gap: Gap, zone: tzinfo) -> str:
    """Say what is not in the file, when it was, and where in the file it would be."""
    end = f"to {_time(gap.end, zone)}" if gap.end else "to its end"
    return (
        f"Not in it: from {_time(gap.start, zone)} {end}, when {_GAPS[gap.kind]} "
        f"(at {clock(gap.at_seconds)} in the file)."
    )


def _when(made: Made, zone: tzinfo) -> Iterator[str]:
    start, end = made.started.astimezone(zone), made.ended.astimezone(zone)
    until = _time(end, zone) if start.date() == end.date() else f"{day(end)}, {_time(end, zone)}"
    yield f"{day(start)}, from {_time(start, zone)} to {until}, by the clock of this computer."
    yield f"{length(made.seconds)} of sound."


def _device(made: Made) -> Iterator[str]:
    yield f"This computer, with the microphone “{made.how.device or 'without a name'}”, recorded"
    yield f"with this program in {made.how.browser}: one channel, 16 bits,"
    yield f"{made.how.rate} samples a second."
    if made.how.changed:
        changed = ", ".join(made.how.changed)
        yield f"The browser changed the sound although asked not to ({changed})."
    else:
        yield "Echo and noise were not removed, and loudness was not evened out."


def _parts(made: Made, zone: tzinfo) -> Iterator[str]:
    yield from (gap_words(gap, zone) for gap in made.gaps)
    if made.follows:
        yield "It goes on from a recording that was cut off just before."
    if not made.whole:
        yield _ENDS[made.end]


def _time(when: datetime, zone: tzinfo) -> str:
    return f"{when.astimezone(zone):%H:%M:%S}"

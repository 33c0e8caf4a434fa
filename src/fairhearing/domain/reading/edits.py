"""What a person changed in a transcript. The machine's own transcript is never touched."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from fairhearing.domain.reading.transcript import Role, Speaker, Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A voice was given a name and perhaps a role."""

    label: str
    name: str
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Two voices were said to be the same person; `label` goes into `into`."""

    label: str
    into: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reassigned:
    """One turn, by its index, was given to another voice."""

    turn: int
    label: str


Change = Named | Joined | Reassigned


def applied(transcript: Transcript, changes: Iterable[Change]) -> Transcript:
    """Give the transcript with the changes made, in their order.

    Turns keep their number and their indexes, so that what points at them still holds.
    """
    for change in changes:
        transcript = _applied(transcript, change)
    return transcript


def _applied(transcript: Transcript, change: Change) -> Transcript:
    match change:
        case Named():
            speaker = Speaker(label=change.label, name=change.name, role=change.role)
            return replace(transcript, speakers=_with(transcript.speakers, speaker))
        case Joined():
            return _joined(transcript, change)
        case Reassigned():
            return _reassigned(transcript, change)


def _with(speakers: tuple[Speaker, ...], speaker: Speaker) -> tuple[Speaker, ...]:
    if any(known.label == speaker.label for known in speakers):
        return tuple(speaker if known.label == speaker.label else known for known in speakers)
    return (*speakers, speaker)


def _joined(transcript: Transcript, change: Joined) -> Transcript:
    if change.label == change.into:
        return transcript
    return replace(
        transcript,
        speakers=tuple(
            s for s in _listed(transcript.speakers, change.into) if s.label != change.label
        ),
        turns=tuple(
            replace(turn, speaker=change.into) if turn.speaker == change.label else turn
            for turn in transcript.turns
        ),
    )


def _reassigned(transcript: Transcript, change: Reassigned) -> Transcript:
    if not 0 <= change.turn < len(transcript.turns):
        return transcript
    turn = replace(transcript.turns[change.turn], speaker=change.label)
    before, after = transcript.turns[: change.turn], transcript.turns[change.turn + 1 :]
    speakers = _listed(transcript.speakers, change.label)
    return replace(transcript, turns=(*before, turn, *after), speakers=speakers)


def _listed(speakers: tuple[Speaker, ...], label: str) -> tuple[Speaker, ...]:
    known = any(speaker.label == label for speaker in speakers)
    return speakers if known else (*speakers, Speaker(label=label))

"""The transcription certificate: what is known of how a transcript came to be.

It states facts and where each comes from. What the program cannot know, such as whether
somebody listened while a recording played, it does not say.
"""

from dataclasses import dataclass
from datetime import date, datetime

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.doubt import doubtful
from fairhearing.domain.reading.spans import joined, seconds
from fairhearing.domain.reading.transcript import LeftOut, Span, Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerState:
    """How far the edit ledger of a transcript goes; entry 0 where nothing was changed."""

    number: int = 0
    digest: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correcting:
    """What people changed since the machine wrote it, and what the player played to them.

    `who` names whoever made entries; words are counted between the machine's transcript and
    the one that is handed on. `confirmed` are those that stand as the machine wrote them because
    a person says so.
    """

    ledger: LedgerState
    who: tuple[str, ...] = ()
    added: int = 0
    removed: int = 0
    replaced: int = 0
    turns: int = 0
    moved: int = 0
    confirmed: int = 0
    played: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A word that the machine was not sure of and nobody has confirmed."""

    at: float
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Everything the certificate states.

    `correcting` is None where the transcript is not kept in a case, so that nothing was noted
    about who changed or heard it. `sealed` is the day the original was given to the program.
    """

    name: str
    digest: str
    seconds: float
    has_sound: bool
    sealed: date | None
    made_by: MadeBy
    made_at: datetime
    correcting: Correcting | None
    doubts: tuple[Doubt, ...]
    unheard: tuple[Span, ...]
    overlapped: tuple[Span, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...]

    @property
    def played(self) -> float:
        """Seconds of the recording that were played, each moment counted once."""
        return seconds(self.correcting.played) if self.correcting else 0.0


def certificate(
    transcript: Transcript,
    *,
    made_at: datetime,
    correcting: Correcting | None = None,
    sealed: date | None = None,
) -> Certificate:
    """Draw up the certificate of a transcript as it stands now."""
    return Certificate(
        name=transcript.name,
        digest=transcript.digest,
        seconds=transcript.duration,
        has_sound=transcript.has_sound,
        sealed=sealed,
        made_by=transcript.made_by,
        made_at=made_at,
        correcting=correcting,
        doubts=doubts(transcript),
        unheard=joined(transcript.unheard),
        overlapped=joined(transcript.overlapped),
        left_out=transcript.left_out,
        notes=transcript.notes,
    )


def doubts(transcript: Transcript) -> tuple[Doubt, ...]:
    """Every doubtful word that stands in the transcript, in order."""
    return tuple(
        Doubt(at=turn.words[index].start, word=turn.words[index].text)
        for turn in transcript.turns
        for index in doubtful(turn.words)
    )

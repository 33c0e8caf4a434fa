"""What the player at the foot of a page needs to know about a recording."""

from dataclasses import dataclass

from fairhearing.domain.problems import Problem
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.web.playing.wave import CLOSE, Strand, strands
from fairhearing.work.transcripts import playing
from fairhearing.work.transcripts.playing import CopyState


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounding:
    """A recording the player can play, if there is a copy for playing."""

    item_id: str
    name: str
    seconds: float
    strands: tuple[Strand, ...]
    copy: CopyState

    @property
    def close(self) -> float:
        """Seconds of the close-up, 0 where the recording is too short to need one."""
        return CLOSE if self.seconds > 3 * CLOSE else 0.0


def sounding(item_id: str, transcript: Transcript) -> Sounding | None:
    """Describe a recording for the player; None where there is nothing to hear (yet)."""
    if not transcript.has_sound:
        return None
    try:
        drawn = strands(playing.loudness(item_id), transcript)
    except Problem:
        drawn = ()  # a player without its picture is better than no page
    return Sounding(
        item_id=item_id,
        name=transcript.name,
        seconds=transcript.duration,
        strands=drawn,
        copy=playing.copy_state(item_id),
    )

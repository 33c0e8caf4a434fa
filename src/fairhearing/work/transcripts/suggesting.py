"""Who the voices of a recording may be: from what is said, and from how they sound."""

from collections.abc import Iterator
from dataclasses import dataclass

from fairhearing.domain.reading.introductions import Hint
from fairhearing.domain.reading.proposing import proposed
from fairhearing.domain.reading.transcript import Role, Span
from fairhearing.work.case import rows
from fairhearing.work.transcripts import reading, speaking, voices


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The voice of a known person on another recording, to be compared by ear."""

    item_id: str
    item_name: str
    clips: tuple[Span, ...]
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Who a voice may be, with the words that say so, or the voice that sounds like it."""

    label: str
    name: str
    role: Role | None
    said: tuple[Hint, ...] = ()
    heard: Heard | None = None

    @property
    def key(self) -> str:
        """Name it, so that what a person takes is what they saw."""
        return f"{self.label}: {self.name} ({self.role})"


def suggestions(item_id: str) -> tuple[Suggestion, ...]:
    """Everything that is suggested for a recording; nothing of it counts yet."""
    return (*_said(item_id), *_sounding(item_id))


def _said(item_id: str) -> Iterator[Suggestion]:
    for one in proposed(reading.transcript(item_id)):
        yield Suggestion(label=one.label, name=one.name, role=one.role, said=one.rests_on)


def _sounding(item_id: str) -> Iterator[Suggestion]:
    for one in voices.known_on(item_id):
        source = one.known.source
        label = _labelled(source, one.known.name)
        heard = Heard(
            item_id=source,
            item_name=rows.item_row(source).name,
            clips=speaking.clips(source, label)[:1] if label else (),
            sure=one.sure,
        )
        yield Suggestion(label=one.label, name=one.known.name, role=one.known.role, heard=heard)


def _labelled(item_id: str, name: str) -> str:
    found = reading.transcript(item_id).speakers
    return next((speaker.label for speaker in found if speaker.name == name), "")

"""The stages of reading and checking, each kept under everything that decides its outcome.

A stage that has run before, in this job or another, gives what it made then. None holds a
transaction while it works.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TypeVar

from fairhearing import __version__, wiring
from fairhearing.domain.casework.letters.mailbox import Found
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.ports import Listener, Plan, Recogniser, Stretch, Trace
from fairhearing.domain.reading.transcript import Span, Transcript
from fairhearing.store import originals, outputs, tables
from fairhearing.store.known_voices import TRACED
from fairhearing.work.case import rows
from fairhearing.work.transcripts import listening
from fairhearing.work.transcripts.written import read_written

T = TypeVar("T")


def plan(item: tables.Item, listener: Listener) -> Plan:
    """Cut a recording into the stretches to hear."""

    def make() -> Plan:
        with originals.open_original(item.digest) as file:
            return listening.plan(file, wiring.decoder(), listener)

    return kept(item, "plan", {}, Plan, make)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How words are to be heard: with which terms, and whether in other languages too."""

    terms: tuple[str, ...] = ()
    other_languages: bool = False

    @property
    def recogniser(self) -> Recogniser:
        """What hears words in this way."""
        return wiring.recogniser(other_languages=self.other_languages)

    @property
    def parameters(self) -> dict[str, object]:
        """What decides a hearing, beside the sound."""
        models: dict[str, object] = {"models": _named(self.recogniser.models())}
        told: dict[str, object] = {"terms": list(self.terms)} if self.terms else {}
        others: dict[str, object] = {"other languages": True} if self.other_languages else {}
        return models | told | others


PLAINLY = Asked()
"""In English, and with no terms."""


def hear(item: tables.Item, span: Span, listener: Listener, asked: Asked = PLAINLY) -> Stretch:
    """Hear the words of one stretch; asked otherwise, it is another hearing."""

    def make() -> Stretch:
        with originals.open_original(item.digest) as file:
            return listening.hear_stretch(
                file, span, wiring.decoder(), asked.recogniser, listener, asked.terms
            )

    return kept(item, "hear", {"span": asdict(span)} | asked.parameters, Stretch, make)


def trace(item: tables.Item, span: Span, listener: Listener) -> tuple[Trace, ...]:
    """Find the voices of one stretch, not knowing yet who is who."""

    def make() -> tuple[Trace, ...]:
        with originals.open_original(item.digest) as file:
            return listening.trace_stretch(
                file, span, wiring.decoder(), wiring.voice_finder(), listener
            )

    return kept(item, TRACED, _traced_with(span), tuple[Trace, ...], make)


def traced(item: tables.Item) -> tuple[Trace, ...]:
    """Give what was measured of the voices when the recording was listened to, if it is kept."""
    planned = outputs.find(_key(item, "plan", {}), Plan)
    found: list[Trace] = []
    for span in planned.stretches if planned else ():
        key = _key(item, TRACED, _traced_with(span))
        found += outputs.find(key, tuple[Trace, ...]) or ()
    return tuple(found)


def assemble(
    item: tables.Item, speakers: int | None, listener: Listener, asked: Asked = PLAINLY
) -> tuple[str, Transcript]:
    """Put words and voices together; gives the transcript and its key."""
    models = (*asked.recogniser.models(), *wiring.voice_finder().models())

    def make() -> Transcript:
        planned = plan(item, unheeded)
        traces = [trace(item, span, unheeded) for span in planned.stretches]
        return listening.assemble(
            name=item.name,
            digest=item.digest,
            duration=round(planned.seconds, 3),
            stretches=[hear(item, span, unheeded, asked) for span in planned.stretches],
            voices=listening.join_voices(traces, wiring.voice_finder(), speakers, listener),
            models=models,
            speakers=speakers,
            notes=planned.notes,
            terms=asked.terms,
        )

    parameters = asked.parameters | {"speakers": speakers, "models": _named(models)}
    return (
        _key(item, "transcript", parameters),
        kept(item, "transcript", parameters, Transcript, make),
    )


def read_record(item: tables.Item) -> tuple[str, Transcript]:
    """Read a record that somebody wrote down; gives the transcript and its key."""

    def make() -> Transcript:
        with originals.open_original(item.digest) as file:
            return read_written(file, name=item.name, digest=item.digest, kind=Kind(item.kind))

    return _key(item, "record", {}), kept(item, "record", {}, Transcript, make)


def read_paper(item: tables.Item, listener: Listener) -> tuple[str, Document]:
    """Read a document into statements, page by page; gives it and its key."""

    def make() -> Document:
        with originals.open_original(item.digest) as file:
            return wiring.read_document(
                file, name=item.name, digest=item.digest, kind=Kind(item.kind), listener=listener
            )

    return _key(item, "document", {}), kept(item, "document", {}, Document, make)


def go_through(item: tables.Item, listener: Listener) -> str:
    """Go through a mailbox and keep what lies where in it; gives the key of that."""

    def make() -> tuple[Found, ...]:
        with originals.open_original(item.digest) as file:
            return wiring.listed(file, listener)

    kept(item, "mailbox", {}, tuple[Found, ...], make)
    return _key(item, "mailbox", {})


def needs_listening(item: tables.Item) -> bool:
    """Whether reading the file means listening to it."""
    return Kind(item.kind).has_sound


def is_paper(item: tables.Item) -> bool:
    """Whether the file is read as a document."""
    return not rows.is_record(item)


def kept(
    item: tables.Item,
    stage: str,
    parameters: Mapping[str, object],
    kind: type[T],
    make: Callable[[], T],
) -> T:
    """Give what a stage made before from the same, or make and keep it."""
    key = _key(item, stage, parameters)
    made = outputs.find(key, kind)
    if made is None:
        made = make()
        outputs.keep(key, source=item.digest, stage=stage, value=made)
    return made


def _key(item: tables.Item, stage: str, parameters: Mapping[str, object]) -> str:
    # Another version of the program may make something else from the same file.
    return outputs.key(item.digest, stage, {"version": __version__, **parameters})


def _traced_with(span: Span) -> dict[str, object]:
    return {"span": asdict(span), "models": _named(wiring.voice_finder().models())}


def _named(models: tuple[ModelUsed, ...]) -> list[dict[str, str]]:
    return [asdict(model) for model in models]


def unheeded(_done: float, _total: float) -> None:
    """Listen to nothing: what is asked for was made already."""

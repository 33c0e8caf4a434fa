"""The only place where engines are chosen, and given the models they need.

Engines are imported when they are first asked for, so that a verb that needs none is quick.
Each is made once in a process: their models are large.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from fairhearing.domain.casework.asks.ports import AnswerReader
from fairhearing.domain.casework.letters.mail import Mail
from fairhearing.domain.casework.letters.mailbox import Found
from fairhearing.domain.checking.ports import Judge, Ranker
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.filings.clip import Cut
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.problems import PartMissing, WrongUse
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.ports import Decoder, Listener, Recogniser, VoiceFinder
from fairhearing.domain.reading.transcript import Span
from fairhearing.models import cache as parts
from fairhearing.models.catalogue import catalogue, model

if TYPE_CHECKING:
    from fairhearing.engines.speech.decoding import PyAvDecoder

RECOGNISER = "whisper-base"
"""The model that hears words where none is named."""

SECOND = "whisper-tiny.en"
"""The model that hears doubtful words again, where it is on this computer."""

JUDGE = "judge-qwen2.5-coder-1.5b"
TAUGHT = "judge-taught"
"""What the judge learned of talks: it comes with the program."""

TAUGHT_ANSWERS = "answers-taught"
"""What the same model learned of letters and replies: it comes with the program too."""

_SPEECH = "whisper-"


@cache
def decoder() -> Decoder:
    """Choose what turns recordings into sound."""
    return sound()


@cache
def sound() -> "PyAvDecoder":
    """Choose what also makes the copy that browsers play, and the picture of the loudness."""
    from fairhearing.engines.speech.decoding import PyAvDecoder

    return PyAvDecoder()


def cut_out(file: BinaryIO, span: Span, tags: Mapping[str, str]) -> Cut:
    """Cut a part out of a recording, as FLAC and as a small MP3, both tagged."""
    from fairhearing.engines.speech.clipping import cut_out as cut

    return cut(file, span, tags)


def as_flac(file: BinaryIO) -> Iterator[bytes]:
    """Give a recording of plain samples as FLAC, in pieces."""
    from fairhearing.engines.sandbox import Limits, run

    limits = Limits(memory_mb=4096, seconds=900)
    return run("fairhearing.engines.speech.lossless:flac", file, {}, limits=limits)


@cache
def recogniser(name: str = RECOGNISER, *, other_languages: bool = False) -> Recogniser:
    """Choose what hears words: a model, and another that hears again where it is unsure.

    With `other_languages`, words that are not English are written down too.
    """
    from fairhearing.engines.speech.missed import NothingMissed
    from fairhearing.engines.speech.twice import HeardTwice

    first = speech_model(name, other_languages=other_languages)
    other = model(SECOND)
    here = other.name != first.models()[0].name and parts.is_here(other)
    return HeardTwice(NothingMissed(first), speech_model(SECOND) if here else None)


@cache
def speech_model(name: str, *, other_languages: bool = False) -> Recogniser:
    """Choose a speech model: one of the list, with or without `whisper-`, or a folder.

    A folder holds a model in CTranslate2 form; the digest of its weights is recorded.
    """
    from fairhearing.engines.speech.whisper import WhisperRecogniser

    folder = Path(name)
    if (folder / "model.bin").is_file():
        whose = folder, folder.name, parts.digest_of(folder / "model.bin")
    else:
        wanted = model(_speech_model(name))
        whose = parts.path_of(wanted.name), wanted.name, wanted.digest
    return WhisperRecogniser(*whose, other_languages=other_languages)


def speech_models_here() -> tuple[str, ...]:
    """Name the speech models on this computer, the largest first."""
    here = [m for m in catalogue() if m.name.startswith(_SPEECH) and parts.is_here(m)]
    return tuple(m.name for m in sorted(here, key=lambda m: -m.size))


@cache
def voice_finder() -> VoiceFinder:
    """Choose what tells voices apart."""
    from fairhearing.engines.speech.voices import SherpaVoiceFinder

    names = ("segmentation-3.0", "campplus")
    return SherpaVoiceFinder(
        *(parts.path_of(name) for name in names), digests=[model(name).digest for name in names]
    )


@cache
def ranker() -> Ranker:
    """Choose what finds the passages that bear on a statement."""
    from fairhearing.engines.retrieval.hybrid import HybridRanker

    folder = parts.path_of("finder-taught")
    return HybridRanker(folder / "finder-taught.int8.onnx", folder / "finder-taught.tokenizer.json")


@cache
def judge() -> Judge:
    """Choose what reads statements against passages; `PartMissing` where it is not fetched."""
    from fairhearing.engines.judges.llama import LlamaJudge

    return LlamaJudge(parts.path_of(JUDGE), parts.path_of(TAUGHT), _used(JUDGE, TAUGHT))


@cache
def answer_reader() -> AnswerReader:
    """Choose what reads replies closely; `PartMissing` where its model is not fetched."""
    from fairhearing.engines.answers.llama import LlamaAnswerReader

    return LlamaAnswerReader(parts.path_of(JUDGE), parts.path_of(TAUGHT_ANSWERS), answer_models())


def answer_models() -> tuple[ModelUsed, ...]:
    """Name the models that read replies closely, whether they are here or not."""
    return _used(JUDGE, TAUGHT_ANSWERS)


def judge_is_here() -> bool:
    """Whether the language model that judges and reads replies is on this computer."""
    return parts.is_here(model(JUDGE))


def read_document(
    file: BinaryIO,
    *,
    name: str,
    digest: str,
    kind: Kind,
    listener: Listener = lambda _done, _all: None,
) -> Document:
    """Read a report or letter with the reader for its kind; the listener is told of pages."""
    from fairhearing.engines.documents import read_document as read

    return read(file, name=name, digest=digest, kind=kind, listener=listener)


def read_rows(file: BinaryIO, kind: Kind) -> str:
    """Read a Word file or a PDF in which somebody wrote down talk, row by row."""
    from fairhearing.engines.documents import read_rows as read

    return read(file, kind)


def page_image(file: BinaryIO, page: int, width: int, *, kind: Kind) -> bytes:
    """Draw a page of a document, `width` pixels wide, as PNG."""
    from fairhearing.engines.documents import page_image as draw

    return draw(file, page, width, kind=kind)


def open_mail(
    file: BinaryIO, places: Sequence[tuple[int, int]] | None = None
) -> Generator[Mail | int | bytes, None, None]:
    """Open a mail, or those at these places of a mailbox, with the files in each."""
    from fairhearing.engines.mail import opened

    return opened(file, places)


def listed(file: BinaryIO, listener: Listener) -> tuple[Found, ...]:
    """List the mails of a mailbox; the listener is told of megabytes."""
    from fairhearing.engines.mail import listed as go_through

    return go_through(file, listener)


def require_models(*, fast: bool, sound: bool, speech: str = RECOGNISER) -> None:
    """Make sure that a check can begin, before an hour is spent on its first half."""
    if sound and not Path(speech).is_dir():
        parts.path_of(_speech_model(speech))
    if fast:
        return
    try:
        parts.path_of(JUDGE)
    except PartMissing as missing:
        raise PartMissing(
            missing.happened,
            safe=missing.safe,
            todo=f"{missing.todo} Or add --fast: it checks quotations, numbers, dates and who "
            "said it, but does not weigh statements told in other words.",
        ) from None


def require_language_model() -> None:
    """Make sure that the language model is here; `PartMissing` says how to fetch it."""
    parts.path_of(JUDGE)


def _used(*names: str) -> tuple[ModelUsed, ...]:
    return tuple(ModelUsed(name=name, digest=model(name).digest) for name in names)


def _speech_model(name: str) -> str:
    full = name if name.startswith(_SPEECH) else f"{_SPEECH}{name}"
    known = [m.name for m in catalogue() if m.name.startswith(_SPEECH)]
    if full not in known:
        raise WrongUse(
            f"There is no speech model called {name}.",
            safe="Nothing was changed.",
            todo=f"The names are {', '.join(known)}; or give a folder that holds a model.",
        )
    return full

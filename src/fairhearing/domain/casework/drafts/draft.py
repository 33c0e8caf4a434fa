"""A draft: made of what was chosen, changed by the person, and never sent by the program."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from fairhearing.domain.casework.dated import Place
from fairhearing.domain.casework.drafts import correspondence, hearing, information
from fairhearing.domain.casework.drafts.kind import Kind, Takes, kind
from fairhearing.domain.casework.drafts.material import Material
from fairhearing.domain.casework.drafts.pieces import ASKED, Text, listed
from fairhearing.domain.casework.letters.letter import Channel

_FEW = 2
"""Letters of which a subject names each day."""
_GAP = re.compile(r"\[[^\[\]\n]{1,120}\]")
_NUMBERED = re.compile(r"(?P<number>\d{1,3})\. (?P<words>\S.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """When and how the person sent it, and the id of the letter it became."""

    on: date
    channel: Channel
    letter_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something that went in: what it is, and where it stands."""

    what: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft as it stands. `kind` is the id of its kind."""

    kind: str
    to: str
    subject: str
    text: str
    sources: tuple[Source, ...] = ()
    sent: Sent | None = None

    @property
    def of(self) -> Kind:
        """What kind it is."""
        return kind(self.kind)


def compose(name: str, material: Material, sources: tuple[Source, ...] = ()) -> Draft:
    """Make a draft of a kind from what was chosen."""
    of = kind(name)
    chosen = replace(
        material,
        points=material.points if Takes.FINDINGS in of.takes else (),
        asks=material.asks if Takes.ASKS in of.takes else (),
        letters=material.letters if Takes.LETTERS in of.takes else (),
        matters=material.matters if Takes.MATTERS in of.takes else (),
    )
    return Draft(
        kind=of.id,
        to=material.to,
        subject=_subject(of, chosen),
        text="\n\n".join(_WAYS[of.id](chosen)),
        sources=sources,
    )


def gaps(text: str) -> tuple[str, ...]:
    """Give what is still to be filled in: what stands in square brackets, each once."""
    return tuple(dict.fromkeys(_GAP.findall(text)))


def asks_in(text: str) -> tuple[tuple[str, str], ...]:
    """Give the numbered asks of a draft, each as its number and its words."""
    lines = iter(text.splitlines())
    for line in lines:
        if line.strip() == ASKED:
            return tuple(_numbered(lines))
    return ()


def _numbered(lines: Iterator[str]) -> Iterator[tuple[str, str]]:
    begun = False
    for line in lines:
        match = _NUMBERED.fullmatch(line.strip())
        if match:
            begun = True
            yield match["number"], match["words"]
        elif line.strip() and begun:
            return


def _subject(of: Kind, material: Material) -> str:
    reports = dict.fromkeys(f"“{one.report}”" for one in material.points)
    days = tuple(dict.fromkeys(one.asked for one in material.asks))
    each = listed([*reports, *_letters(days)])
    return f"{of.heads}: {each}" if each else of.heads


def _letters(days: tuple[str, ...]) -> Iterator[str]:
    """Name letters by their days; of many, the first and the last day, so that it stays short."""
    if len(days) > _FEW:
        yield f"{len(days)} letters of mine, {days[0]} to {days[-1]}"
    elif days:
        yield f"my letter{'s' if len(days) > 1 else ''} of {listed(days)}"


_WAYS: Mapping[str, Callable[[Material], Text]] = {
    "correction": correspondence.correction,
    "complaint": correspondence.complaint,
    "chaser": correspondence.chaser,
    "deflection": correspondence.deflection,
    "access": information.access,
    "freedom": information.freedom,
    "rectification": information.rectification,
    "ombudsman": hearing.ombudsman,
    "position": hearing.position,
    "questions": hearing.questions,
}
"""What composes each kind."""

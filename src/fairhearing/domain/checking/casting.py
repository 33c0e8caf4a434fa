"""Who the voices are, where nobody has named them: from how they introduce themselves, and
from whose words the report gives to whom.

Only anonymous voices ("Speaker 1") are ever given a name here, and a note says so.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking.claims import Claim
from fairhearing.domain.checking.lexicon_speech import ROLE_WORDS, TITLES
from fairhearing.domain.checking.lines import Line
from fairhearing.domain.checking.people import OFFICERS, Cast, Person, cast_of
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Transcript

_WHO = re.compile(
    r"\b(?:(?i:the)\s+)?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][\w’-]+|(?i:mother|father|mum|dad))\b"
)
LEAST_VOTES = 1.2
AHEAD = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Casting:
    """The people of the record, named where that could be worked out, and notes that say how."""

    cast: Cast
    changed: bool
    notes: tuple[str, ...]


def casting(
    record: Sequence[Transcript],
    document: Document,
    lines: Sequence[Line],
    claims: Sequence[Claim],
    ranked: Sequence[Sequence[tuple[int, float]]],
) -> Casting:
    """Name anonymous voices by the report's own attributions, and find the author's voice."""
    cast = cast_of(record)
    voted = _named(cast, lines, claims, ranked)
    author = cast.author or _author(cast, voted, lines, document)
    people = tuple(_renamed(p, voted, author) for p in cast.people)
    aliases = tuple((word, key) for key, name in voted.items() for word in _words(name))
    notes = tuple(
        f"We took {_label(cast, key)} to be {name}, because the words the report gives to {name} "
        f"are nearest to what {_label(cast, key)} says. Name the speakers if this is wrong."
        for key, name in voted.items()
    )
    changed = bool(voted) or author != cast.author
    return Casting(
        cast=Cast(people=people, author=author, known_as=aliases), changed=changed, notes=notes
    )


def _named(
    cast: Cast, lines: Sequence[Line], claims: Sequence[Claim],
    ranked: Sequence[Sequence[tuple[int, float]]],
) -> dict[str, str]:  # fmt: skip
    """Vote: which anonymous voice says what the report gives to each unknown name?"""
    anonymous = {p.key for p in cast.people if p.anonymous}
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    shown: dict[str, str] = {}
    for claim, found in zip(claims, ranked, strict=True):
        name = _unknown_name(claim, cast)
        if not anonymous or not name:
            continue
        key = _bare(name)
        shown.setdefault(key, name)
        best: dict[str, float] = {}
        for index, relevance in found:
            line = lines[index]
            if line.speaker in anonymous and not line.asks:
                best[line.speaker] = max(best.get(line.speaker, 0.0), relevance)
        for voice, relevance in best.items():
            votes[key][voice] += relevance
    return _elected(votes, shown)


def _elected(votes: dict[str, dict[str, float]], shown: dict[str, str]) -> dict[str, str]:
    elected: dict[str, str] = {}
    order = sorted(votes, key=lambda name: -sum(votes[name].values()))
    for name in order:
        ranked = sorted(votes[name].items(), key=lambda pair: -pair[1])
        free = [pair for pair in ranked if pair[0] not in elected]
        if not free or free[0][1] < LEAST_VOTES:
            continue
        if len(free) == 1 or free[0][1] >= AHEAD * free[1][1]:
            elected[free[0][0]] = shown[name]
    return elected


def _unknown_name(claim: Claim, cast: Cast) -> str:
    """The name in a claim's attribution that nobody on the record bears."""
    if claim.person and not claim.carried and claim.who:
        return ""
    text = claim.statement.text[:80]
    match = _WHO.search(claim.elsewhere or text)
    if match is None:
        return ""
    known = {word for p in cast.people for word in p.words}
    return "" if known & set(_words(match.group())) else match.group()


def _author(cast: Cast, voted: dict[str, str], lines: Sequence[Line], document: Document) -> str:
    """The author's voice: the one not named that asks most."""
    if not re.search(r"\bI\b", " ".join(s.text for s in document.statements[:200])):
        return ""
    asked: dict[str, int] = defaultdict(int)
    for line in lines:
        if line.asks and line.speaker not in voted:
            asked[line.speaker] += 1
    nameless = [
        p.key for p in cast.people if p.key not in voted and (p.anonymous or p.role in OFFICERS)
    ]
    ranked = sorted(nameless, key=lambda key: -asked[key])
    return ranked[0] if ranked and asked[ranked[0]] else ""


def _renamed(person: Person, voted: dict[str, str], author: str) -> Person:
    name = voted.get(person.key)
    if name:
        role = next((ROLE_WORDS[w] for w in _bare(name).split() if w in ROLE_WORDS), person.role)
        return replace(person, name=name, role=role)
    if person.key == author and person.anonymous:
        return replace(person, name="the author", role="officer")
    return person


def _label(cast: Cast, key: str) -> str:
    person = cast.person(key)
    return person.name if person else key


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", re.sub(r"[^\w\s-]", "", name.lower())).strip()


def _words(name: str) -> list[str]:
    return [w for w in _bare(name).split() if w not in TITLES]

"""Who the voices are, where nobody has named them, as far as the report and the talk tell.

Anonymous voices ("Speaker 1") are given names, and named ones a title or the role of a parent,
only where the report or the talk says so plainly; a note tells of each.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking.language.lexicon_speech import ROLE_WORDS, TITLES
from fairhearing.domain.checking.record.lines import Line
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.people import (
    OFFICERS,
    Cast,
    Person,
    cast_of,
    may_be,
    titled,
)
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Transcript

_WHO = re.compile(
    r"\b(?:(?i:the)\s+)?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][\w’-]+|(?i:mother|father|mum|dad|"
    r"social worker))\b"
)
_CALLING = r"(?:(?:^|[,.?!]\s*)|\b(?:is that|hello|hi|morning|thanks|you[’']re)\s+)"
_OWN_CHILD = re.compile(
    r"\bmy (?:own )?(?:son|daughter|kids?|children|boys?|girls?|lads?|baby|babies|"
    r"little (?:one|boy|girl|lad))\b|"
    r"\bI[’']?m (?:his|her|their) (?:mum|mam|dad|mother|father)\b",
    re.IGNORECASE,
)
_I = re.compile(r"\bI\b(?![’'])")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
ADDRESSED = 1.5
"""What it counts for when somebody is called by a name and then speaks."""
LEAST_VOTES = 1.0
AHEAD = 1.25
LEAST_ASKED, LEADING = 4, 2
"""Questions from which a named speaker is taken for the author, and how far ahead of others."""


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
    """Name voices by the report's own attributions, and find the author's voice."""
    cast = cast_of(record)
    called = _named(cast, lines, claims, ranked, roles=False)
    known = replace(cast, people=tuple(_renamed(p, called, "") for p in cast.people))
    placed = _named(known, lines, claims, ranked, roles=True)
    voted = called | placed
    author = cast.author or _author(known, voted, lines, document)
    people = tuple(_renamed(p, placed, author) for p in known.people)
    notes = tuple(
        f"We took {_label(cast, key)} to be {name}, because the words the report gives to {name} "
        f"are nearest to what {_label(cast, key)} says. Name the speakers if this is wrong."
        for key, name in (*called.items(), *placed.items())
    )
    changed = bool(voted) or author != cast.author
    return Casting(cast=Cast(people=people, author=author), changed=changed, notes=notes)


def _named(
    cast: Cast, lines: Sequence[Line], claims: Sequence[Claim],
    ranked: Sequence[Sequence[tuple[int, float]]], *, roles: bool,
) -> dict[str, str]:  # fmt: skip
    """Vote which voice says what the report gives to each unknown name, or to each role."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    shown: dict[str, str] = {}
    parents = {role: _parents(role, cast, lines) for role in ("mother", "father")}
    for claim, found in zip(claims, ranked, strict=True):
        name = _unknown_name(claim, cast)
        if not name or _is_role(name) is not roles:
            continue
        key = _bare(name)
        shown.setdefault(key, name)
        for voice, relevance in _nearest(found, lines, _words(name)).items():
            person = cast.person(voice)
            if person and voice != cast.author and _could_be(person, key, parents):
                votes[key][voice] += relevance
    for name, voice in _addressed(shown, lines):
        person = cast.person(voice)
        if person and _could_be(person, name, parents):
            votes[name][voice] += ADDRESSED
    return _elected(votes, shown)


def _parents(role: str, cast: Cast, lines: Sequence[Line]) -> frozenset[str]:
    """Give the voices that speak of children as their own, and the only one a title fits."""
    own = frozenset(line.speaker for line in lines if _OWN_CHILD.search(line.text))
    asked = _questions(lines)
    leader = max(asked, key=lambda key: asked[key], default="")
    fitting = [p.key for p in cast.people if p.key not in (leader, cast.author) and titled(role, p)]
    return own | frozenset(fitting) if len(fitting) == 1 else own


def _questions(lines: Sequence[Line]) -> dict[str, int]:
    """Count each voice's questions."""
    return dict(Counter(line.speaker for line in lines if line.asks))


def _is_role(name: str) -> bool:
    """Whether a name is a role: "the mother", "the social worker"."""
    return _bare(name) in ROLE_WORDS


def _nearest(
    found: Sequence[tuple[int, float]], lines: Sequence[Line], name: Sequence[str]
) -> dict[str, float]:
    """For each voice, how near its nearest words come; people seldom say their own name."""
    best: dict[str, float] = {}
    for index, relevance in found:
        line = lines[index]
        named = any(word in line.text.lower() for word in name)
        if not line.asks and not named:
            best[line.speaker] = max(best.get(line.speaker, 0.0), relevance)
    return best


def _addressed(shown: Mapping[str, str], lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Find who speaks right after being called by a name: "Is that Ms Hale?", "Thanks, Tom."."""
    for line in lines:
        after = _next_voice(line, lines)
        if after is None:
            continue
        for key, name in shown.items():
            called = rf"{_CALLING}{re.escape(name)}[.,?!]"
            if re.search(called, line.text, re.IGNORECASE):
                yield key, after


def _next_voice(line: Line, lines: Sequence[Line]) -> str | None:
    """Say who else speaks within the next few lines."""
    for after in lines[line.index + 1 : line.index + 4]:
        if after.record == line.record and after.speaker != line.speaker:
            return after.speaker
    return None


def _could_be(person: Person, name: str, parents: Mapping[str, Collection[str]]) -> bool:
    """Whether a voice still lacks what the name says, and nothing known of it speaks against.

    Somebody with a name of their own is taken for a parent only if they are among `parents`.
    """
    words = name.split()
    if any(not may_be(word, person) for word in words):
        return False
    if _is_role(name):
        speaks_so = person.key in parents.get(ROLE_WORDS[name], ())
        return not person.role and (not person.words or speaks_so)
    return not person.words or bool(person.words & set(words))


def _elected(votes: dict[str, dict[str, float]], shown: dict[str, str]) -> dict[str, str]:
    """Give each name to the voice that is clearly nearest to it, the surest name first."""
    elected: dict[str, str] = {}
    for name in sorted(votes, key=lambda name: -sum(votes[name].values())):
        ranked = sorted(votes[name].items(), key=lambda pair: -pair[1])
        first, second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
        if first[0] not in elected and first[1] >= max(LEAST_VOTES, AHEAD * second):
            elected[first[0]] = shown[name]
    return elected


def _unknown_name(claim: Claim, cast: Cast) -> str:
    """Give the name in a claim's attribution that nobody on the record bears."""
    told_by = claim.who or claim.elsewhere
    match = _WHO.search(told_by or claim.statement.whole[:80])
    if match is None or (not told_by and _is_role(match.group())):
        return ""
    name = match.group()
    known = [p for p in cast.people if p.words & set(_words(name))]
    if len(known) > 1 and len(_fitting(name, known)) > 1:
        return name
    return "" if known or cast.alone(_bare(name)) else name


def _fitting(name: str, people: Sequence[Person]) -> list[Person]:
    """Give those whom a name with its title can stand for."""
    return [p for p in people if all(may_be(word, p) for word in _bare(name).split())]


def _author(cast: Cast, voted: dict[str, str], lines: Sequence[Line], document: Document) -> str:
    """Give the author's voice: the one not named that asks most."""
    if not any(_I.search(_QUOTED.sub(" ", s.text)) for s in document.statements[:200]):
        return ""
    asked = {key: n for key, n in _questions(lines).items() if key not in voted}
    unplaced = [p for p in cast.people if p.key not in voted]
    nameless = [p.key for p in unplaced if p.anonymous or p.role in OFFICERS]
    ranked = sorted(nameless, key=lambda key: -asked.get(key, 0))
    if ranked and asked.get(ranked[0]):
        return ranked[0]
    return _leader([p.key for p in unplaced if not p.role], asked)


def _leader(keys: Sequence[str], asked: Mapping[str, int]) -> str:
    """Give the one who asks plainly more than all others together, as interviewers do."""
    ranked = sorted(keys, key=lambda key: -asked.get(key, 0))
    others = sum(asked.get(key, 0) for key in asked if key != ranked[0]) if ranked else 0
    most = asked.get(ranked[0], 0) if ranked else 0
    return ranked[0] if most >= LEAST_ASKED and most > LEADING * others else ""


def _renamed(person: Person, voted: dict[str, str], author: str) -> Person:
    name = voted.get(person.key)
    if name:
        role = ROLE_WORDS.get(_bare(name), person.role)
        titled_so = any(_bare(word) in TITLES for word in person.name.split())
        title = next((w for w in name.split() if _bare(w) in TITLES and not titled_so), "")
        kept = f"{title} {person.name}".strip() if person.words else name
        return replace(person, name=kept, role=role, anonymous=False)
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

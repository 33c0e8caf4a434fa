"""Who is who: the people on the record, and whom a report means by "the father" or "Ms Hale".

Nothing here decides an outcome by who a person is. Titles and pronouns only help to tell
which of the people on the record a word points to.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking.language.lexicon import EMPTY
from fairhearing.domain.checking.language.lexicon_speech import KIN, OTHERS, ROLE_WORDS, TITLES
from fairhearing.domain.checking.statements.introducing import called_on, introduced
from fairhearing.domain.reading.transcript import Role, Speaker, Transcript

OFFICERS = ("officer", "social worker")
_ANONYMOUS = re.compile(r"^(?:speaker|spk|voice|person|unknown)[\s_-]*\w*$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:[’']s|[’'])\s+$|\b(?:her|his|their|my|your|our)\s+$", re.IGNORECASE)
_OF_A_CHILD = re.compile(
    r"\b(?:(?i:child|children|boy|boys|girl|girls|baby|kids)|(?P<name>[A-Z][\w-]+))[’'](?:s\s+|\s+)$"
)
A_FAMILY = 3
_OTHER_OFFICER = re.compile(
    r"\b(?:police|probation|prison|attendance|housing|safety|duty|custody|press|parole)\s+$",
    re.IGNORECASE,
)
"""What makes an officer another than the one who writes."""
_INITIALS = re.compile(r"\b[A-Z]{2,3}\b")
_NAME = re.compile(r"[A-Z][\w’'-]+")
_SAME_POST = {"head teacher": "head", "headteacher": "head"}
_OTHER = re.compile(
    r"\b(" + "|".join(sorted(OTHERS, key=len, reverse=True)) + r")\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who speaks on the record. `key` is one per person across all its transcripts."""

    key: str
    name: str
    role: str = ""
    anonymous: bool = False
    posts: frozenset[str] = frozenset()
    """What they say they are, besides their role: "iro", "health visitor"."""

    @property
    def words(self) -> frozenset[str]:
        """The words of the name that point to this person, in lower case."""
        if self.anonymous:
            return frozenset()
        words = frozenset(plain(w) for w in self.name.split())
        return words - set(TITLES) - ROLE_WORDS.keys() - EMPTY - {""}

    @property
    def called(self) -> str:
        """How a sentence names this person: "Ms Hale", "the mother", "Speaker 2"."""
        bare = self.name.lower().strip()
        return f"the {bare}" if bare in ROLE_WORDS else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A word in a report that points to someone.

    `person` is the key of someone on the record, or "" where it points to somebody else;
    `pronoun` marks words that could point to several people; `unsettled` marks a role that
    somebody on the record may have, though nobody is known to have it.
    """

    person: str
    text: str
    start: int
    end: int
    pronoun: bool = False
    unsettled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people on the record, and whom the report calls "I"."""

    people: tuple[Person, ...]
    author: str = ""

    def person(self, key: str) -> Person | None:
        """Look a person up by key."""
        return next((p for p in self.people if p.key == key), None)

    def called(self, key: str) -> str:
        """Name a person for a sentence."""
        person = self.person(key)
        return person.called if person else "someone"

    def alone(self, role: str) -> str:
        """Give the key of the only person with this role, or ""."""
        found = [p.key for p in self.people if p.role == role]
        return found[0] if len(found) == 1 else ""


def key_of(speaker: Speaker) -> str:
    """One key for a speaker in every transcript in which the same name appears."""
    return " ".join(plain(word) for word in speaker.shown.split())


def cast_of(record: Sequence[Transcript]) -> Cast:
    """Gather the people of a record; roles from what a person said, or from the label."""
    people: dict[str, Person] = {}
    for transcript in record:
        for label in dict.fromkeys(turn.speaker for turn in transcript.turns):
            speaker = transcript.speaker(label)
            made = _person(speaker)
            if made.key not in people or not people[made.key].role:
                people[made.key] = made
    found = tuple(_placed(p, roles) for roles in (_said_of(record),) for p in people.values())
    officers = [p.key for p in found if p.role in OFFICERS]
    return Cast(people=found, author=officers[0] if len(officers) == 1 else "")


def _said_of(record: Sequence[Transcript]) -> dict[str, set[str]]:
    """Gather what people say they are, by key or by a word of their name."""
    found: dict[str, set[str]] = {}
    for transcript in record:
        for label, role in introduced(transcript.turns):
            found.setdefault(key_of(transcript.speaker(label)), set()).add(role)
        for name, role in called_on(transcript.turns):
            found.setdefault(name, set()).add(role)
    return found


def _placed(person: Person, said: Mapping[str, set[str]]) -> Person:
    """Give a person the role and posts they are said to have."""
    own = {r for key, roles in said.items() if key in (person.key, *person.words) for r in roles}
    roles = sorted({ROLE_WORDS[role] for role in own if role in ROLE_WORDS} - {"child"})
    posts = frozenset(own - ROLE_WORDS.keys()) | person.posts
    return replace(person, role=person.role or next(iter(roles), ""), posts=posts)


def _person(speaker: Speaker) -> Person:
    shown = re.sub(r"\s*\([^)]*\)", "", speaker.shown).strip() or speaker.shown
    role = (
        speaker.role.value
        if speaker.role and speaker.role is not Role.OTHER
        else role_in(speaker.shown)
    )
    return Person(
        key=key_of(speaker), name=shown, role=role, anonymous=bool(_ANONYMOUS.match(speaker.shown))
    )


def role_in(text: str) -> str:
    """Read a role out of a label such as "Mum" or "Dana Pike (officer)"."""
    low = text.lower()
    if "social worker" in low:
        return "social worker"
    return next((ROLE_WORDS[w] for w in re.findall(r"[a-z]+", low) if w in ROLE_WORDS), "")


def mentions(text: str, cast: Cast, before: Sequence[str] = ()) -> tuple[Mention, ...]:
    """Find whom a text points to. `before` are people named earlier, latest last, for pronouns."""
    found = [
        *_named(text, cast),
        *_initials(text, cast),
        *_roles(text, cast),
        *_others(text, cast),
        *_labelled(text, cast),
    ]
    found = _unlapped(found)
    found += _pronouns(text, cast, [*before], found)
    return tuple(sorted(found, key=lambda m: m.start))


def _named(text: str, cast: Cast) -> Iterable[Mention]:
    for match in _NAME.finditer(text):
        word = plain(match.group())
        people = [p for p in cast.people if word in p.words]
        if not people:
            continue
        led = _led(text[: match.start()])
        fitting = sorted((p for p in people if _fits(led, p)), key=lambda p: not _bears(led, p))
        begin = match.start() - len(led) if _title(led) else match.start()
        either = _title(led) and len(fitting) > 1 and not _bears(led, fitting[0])
        yield Mention(
            person=fitting[0].key if fitting and not either else "",
            text=text[begin : match.end()], start=begin, end=match.end(), unsettled=bool(either),
        )  # fmt: skip


def _initials(text: str, cast: Cast) -> Iterable[Mention]:
    """Find people by their initials, as minutes name them: "AB to ring the plumber"."""
    for match in _INITIALS.finditer(text):
        found = [p for p in cast.people if match.group() == initials(p)]
        if len(found) == 1:
            yield Mention(
                person=found[0].key, text=match.group(), start=match.start(), end=match.end()
            )


def initials(person: Person) -> str:
    """Give somebody's initials, "" where no more than one name is known."""
    names = [w for w in person.name.split() if plain(w) in person.words]
    return "".join(w[0].upper() for w in names) if len(names) > 1 else ""


def _led(before: str) -> str:
    """Give a title or a first name right before a name, with the space after it."""
    found = re.search(r"[A-Z][\w’'-]*\.?\s+$", before)
    return found.group() if found else ""


def _title(led: str) -> str:
    word = plain(led.strip())
    return word if word in TITLES else ""


def _fits(led: str, person: Person) -> bool:
    """Whether "Mr" or "Tom" before a family name can stand before this person's."""
    title, word = _title(led), plain(led.strip())
    if title:
        return may_be(title, person)
    first_names = [plain(w) for w in person.name.split()[:-1] if plain(w) not in TITLES]
    return not word or word in EMPTY or not first_names or word in first_names


def _bears(led: str, person: Person) -> bool:
    """Whether the person bears this very title: of two sisters, "Mrs Tay" is the one called so."""
    return bool(_title(led)) and _title(led) in {plain(w) for w in person.name.split()}


_MALE, _FEMALE = (
    frozenset({"mr", "sir", "father", "he", "him", "his"}),
    frozenset({"mrs", "ms", "miss", "lady", "mother", "she", "her"}),
)


def may_be(word: str, person: Person) -> bool:
    """Whether a title, role or pronoun can stand for this person, as far as is known of them."""
    known = {plain(w) for w in person.name.split()} | {person.role}
    if word in _MALE:
        return not known & _FEMALE
    if word in _FEMALE:
        return not known & _MALE
    return True


def titled(role: str, person: Person) -> bool:
    """Whether a title in the person's name says that the role can be theirs."""
    known = {plain(w) for w in person.name.split()}
    return bool(known & (_MALE if role in _MALE else _FEMALE))


def _roles(text: str, cast: Cast) -> Iterable[Mention]:
    for match in re.finditer(r"\b(social worker|[A-Za-z]+)\b", text):
        word = match.group().lower()
        role = ROLE_WORDS.get(word)
        if role is None or role == "child":
            continue
        own = _POSSESSIVE.search(text[: match.start()])
        other = role == "officer" and _OTHER_OFFICER.search(text[: match.start()])
        if other:
            yield Mention(person="", text=text[other.start() : match.end()], start=other.start(),
                          end=match.end())  # fmt: skip
            continue
        child = _childs(text[: match.start()], cast)
        of_another = own and not child and role in ("mother", "father")
        key = "" if of_another else cast.alone(role)
        begin = child.start() if child else match.start()
        begin = begin - 4 if text[:begin].lower().endswith("the ") else begin
        open_still = not key and not own and _may_have(role, cast)
        yield Mention(
            person=key, text=text[begin : match.end()], start=begin, end=match.end(),
            unsettled=open_still,
        )  # fmt: skip


def _childs(before: str, cast: Cast) -> re.Match[str] | None:
    """Find "the children's" or "Harvey's" before "mother": not where it is a grown-up's mother."""
    found = _OF_A_CHILD.search(before)
    if not found or not found["name"]:
        return found
    name, led = plain(found["name"]), plain(_led(before[: found.start()]).strip())
    grown = any(name in p.words and p.role != "child" for p in cast.people)
    nobody = name in ROLE_WORDS or name in EMPTY
    named_fully = led and (led in TITLES or led not in EMPTY)
    return None if grown or nobody or named_fully else found


def _may_have(role: str, cast: Cast) -> bool:
    """Whether somebody on the record, of whom no role is known, may have this one."""
    taken = any(p.role == role for p in cast.people)
    unplaced = (p for p in cast.people if not p.role and p.key != cast.author)
    return not taken and any(may_be(role, p) for p in unplaced)


def _others(text: str, cast: Cast) -> Iterable[Mention]:
    for match in _OTHER.finditer(text):
        word = match.group().lower()
        post = _SAME_POST.get(word, word)
        keys = [p.key for p in cast.people if word in p.name.lower() or post in p.posts]
        owned = _POSSESSIVE.search(text[: match.start()])
        yield Mention(
            person=keys[0] if len(keys) == 1 else "",
            text=match.group(), start=match.start(), end=match.end(),
            unsettled=not keys and not owned and word in KIN and _unplaced(cast),
        )  # fmt: skip


def _unplaced(cast: Cast) -> bool:
    """Whether more than two parents are on the record of whom nobody has said what they are."""
    left = [p for p in cast.people if not (p.role or p.posts) and p.key != cast.author]
    return len(left) >= A_FAMILY


def _labelled(text: str, cast: Cast) -> Iterable[Mention]:
    """Find "the chair" or "the nurse" where a speaker is called just that."""
    for person in cast.people:
        label = person.name.lower().removeprefix("the ")
        plain = not person.anonymous and re.fullmatch(r"[a-z]+(?: [a-z]+)?", label)
        labels = {*person.posts, *((label,) if plain else ())} - ROLE_WORDS.keys()
        for called in sorted(labels):
            for match in re.finditer(rf"\bthe {re.escape(called)}\b", text, re.IGNORECASE):
                yield Mention(
                    person=person.key, text=match.group(), start=match.start(), end=match.end()
                )


def _unlapped(found: list[Mention]) -> list[Mention]:
    """Keep the longest of mentions that overlap; "the paternal grandmother" is not the mother."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (-(m.end - m.start), m.start)):
        if all(mention.end <= k.start or k.end <= mention.start for k in kept):
            kept.append(mention)
    return kept


def on_record(text: str, cast: Cast) -> list[Mention]:
    """Find the mentions of people on the record alone; "Sister Quinn" is one, not two."""
    found: list[Mention] = []
    for mention in mentions(text, cast):
        last = found[-1] if found else None
        if not cast.person(mention.person):
            continue
        if last and last.person == mention.person and mention.start - last.end <= 1:
            whole = text[last.start : mention.end]
            found[-1] = replace(last, text=whole, end=mention.end, pronoun=False)
        else:
            found.append(mention)
    return found


def _pronouns(
    text: str, cast: Cast, before: Sequence[str], named: Sequence[Mention]
) -> list[Mention]:
    found = []
    for match in re.finditer(r"\b(I|me|my|he|she|they|him|his|her|them|we)\b", text):
        word = match.group().lower()
        if word in ("i", "me", "my", "we"):
            key = cast.author
        else:
            earlier = [*before, *(m.person for m in named if m.end <= match.start() and m.person)]
            fitting = [k for k in earlier if k != cast.author and _may_be_key(word, k, cast)]
            key = fitting[-1] if fitting else _only_left(word, cast)
        if key:
            found.append(
                Mention(
                    person=key,
                    text=match.group(),
                    start=match.start(),
                    end=match.end(),
                    pronoun=True,
                )
            )
    return found


def _may_be_key(word: str, key: str, cast: Cast) -> bool:
    person = cast.person(key)
    return person is not None and may_be(word, person)


def _only_left(word: str, cast: Cast) -> str:
    left = [p.key for p in cast.people if p.key != cast.author and may_be(word, p)]
    return left[0] if len(left) == 1 and cast.author else ""


def plain(word: str) -> str:
    """Give a word in lower case, without "'s" and marks."""
    return re.sub(r"[’']s$|[^\w-]", "", word.lower())

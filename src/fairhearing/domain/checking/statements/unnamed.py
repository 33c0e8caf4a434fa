"""Talk and statements written so that nobody's name, sex or post can tell: people by stand-ins.

Whoever speaks or is named gets a name that says nothing, the same in the talk and in the
statements, in the order in which they come up.
"""

import calendar
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import cycle

from fairhearing.domain.checking.language.lexicon_numbers import TENS, UNITS
from fairhearing.domain.checking.language.lexicon_speech import ROLE_WORDS, TITLES
from fairhearing.domain.checking.statements.people import Cast, Mention, on_record
from fairhearing.domain.checking.statements.sexes import SEXED, in_order

STAND_INS = ("Kim", "Lee", "Sam", "Pat", "Robin", "Alex", "Jo", "Ash", "Charlie", "Morgan")
OTHERS = (
    "Drew", "Val", "Jess", "Ray", "Toni", "Max", "Casey", "Lou", "Jamie", "Terry", "Bobby", "Chris",
    "Dale", "Frankie", "Glen", "Harper", "Jody", "Kerry", "Leslie", "Nicky",
)  # fmt: skip
"""For names of whoever and whatever does not speak: a child, a street, a school."""
_DAYS = {word.lower() for word in (*calendar.day_name, *calendar.month_name)}
NOT_NAMES = frozenset(
    {
        *_DAYS, *(f"{day}s" for day in _DAYS), *SEXED, *ROLE_WORDS, *TITLES,
        "cafcass", "christmas", "easter", "eid", "ramadan", "diwali", "hanukkah", "halloween",
        "new", "year", "boxing", "bank", "day", "bonfire", "lent", "god", "muslim",
        "english", "welsh", "british", "polish", "urdu", "french", "german", "spanish", "italian",
        "portuguese", "romanian", "turkish", "punjabi", "arabic", "somali", "bengali", "nigerian",
        "indian", "pakistani", "irish", "scottish", "european", "maths", "reception",
        "street", "road", "avenue", "court", "council", "trust", "ombudsman", "universal",
        "credit", "citizens", "advice", "whatsapp", "facebook", "instagram",
        "snapchat", "zoom", "teams", "skype", "facetime", "google", *UNITS, *TENS,
    }
)  # fmt: skip
"""Words with a capital letter that name nobody, besides those that occur without one. After a title
any word is a name."""
_WORD = re.compile(r"\b[^\W\d_](?:\w|[’'-](?=\w))+")
_WITHIN = re.compile(r"[a-z0-9,;:’'”)] $|\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? $")
"""What stands before a word that has its capital letter not from the beginning of a sentence."""
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\b\.? ?")
_TITLED = re.compile(_TITLE.pattern + "$")
_ARTICLE = re.compile(r"\b[Tt]he (?:(?:maternal|paternal) )?$")
_QUOTES = re.compile(r"[“”\"]")
_OWNER = re.compile(r"[’']s?$")
_AUTHOR = ("I", "me", "my")


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Find the words that name somebody or something, as they are written, in all of the texts."""
    found: set[str] = set()
    titled: set[str] = set()
    common: set[str] = set()
    for text in texts:
        for match in _WORD.finditer(text):
            word = _bare(match.group())
            if word.islower():
                common.add(word)
            elif word[:1].isupper() and _WITHIN.search(text[: match.start()]):
                found.add(word)
                if _TITLED.search(text[: match.start()]):
                    titled.add(word)
    return frozenset(
        word for word in found - {w.capitalize() for w in common}
        if word[1:2].islower() and (word in titled or word.lower() not in NOT_NAMES)
    )  # fmt: skip


def others_in(texts: Sequence[str]) -> Mapping[str, str]:
    """Give each name in the texts one that says nothing, in the order in which they come up."""
    names = names_in(texts)
    words = (_bare(match.group()) for text in texts for match in _WORD.finditer(text))
    found = dict.fromkeys(word for word in words if word in names)
    return dict(zip(found, cycle(OTHERS), strict=False))


def with_others(text: str, other: Callable[[str], str]) -> str:
    """Write every word as what `other` gives for it; what an apostrophe adds to it stays."""

    def written(match: re.Match[str]) -> str:
        word = _bare(match.group())
        return other(word) + match.group()[len(word) :]

    return _WORD.sub(written, text)


def unnamed(
    turns: Sequence[tuple[str, str]],
    statements: Sequence[str],
    cast: Cast,
    names: frozenset[str],
    exchanged: tuple[str, str] | None = None,
) -> tuple[str, tuple[str, ...]]:
    """Write (key of the speaker, words) turns and statements with stand-ins.

    `names` are those of `names_in` the whole record and report. The talk comes out the same
    whatever the statements are. `exchanged` are two people of whom, in the statements alone, each
    gets the other's stand-in.
    """
    writer = _Writer(cast, names, exchanged)
    talk = [(writer.people(who), writer.talk(said)) for who, said in turns]
    spoken = " ".join(said for _, said in talk)
    alike = in_order(spoken)
    told = (writer.told(statement) for statement in statements)
    return (
        "\n".join(f"{who}: {alike(said)}" for who, said in talk),
        tuple(in_order(f"{spoken} {statement}")(statement) for statement in told),
    )


class _Given:
    """Gives each key its stand-in, in the order in which they are asked for."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names, self._found = names, dict[str, str]()

    def __call__(self, key: str) -> str:
        return self._found.setdefault(key, self._names[len(self._found) % len(self._names)])


class _Writer:
    """Writes the texts of one passage, with the same stand-ins throughout."""

    def __init__(
        self, cast: Cast, names: frozenset[str], exchanged: tuple[str, str] | None
    ) -> None:
        self._cast, self._names = cast, names
        self._exchanged = dict((exchanged, exchanged[::-1])) if exchanged else {}
        self.people, self._others = _Given(STAND_INS), _Given(OTHERS)

    def talk(self, text: str) -> str:
        """Write what was spoken: who is meant by "he" or "I" there, no rule says."""
        return self._written(text, [m for m in on_record(text, self._cast) if not m.pronoun])

    def told(self, text: str) -> str:
        """Write a statement: "I" is its author, but in quotation marks, where it may be anyone."""
        found = [m for m in on_record(text, self._cast) if not m.pronoun or _author(m, text)]
        return self._written(
            text, [replace(m, person=self._exchanged.get(m.person, m.person)) for m in found]
        )

    def _written(self, text: str, found: Iterable[Mention]) -> str:
        out, done = [], 0
        for m in found:
            before = _ARTICLE.sub("", text[done : m.start])
            out += [self._rest(before), self.people(m.person) + _owner(m.text)]
            done = m.end
        return "".join([*out, self._rest(text[done:])])

    def _rest(self, text: str) -> str:
        return with_others(_TITLE.sub("", text), self._other)

    def _other(self, word: str) -> str:
        return self._others(word) if word in self._names else word


def _author(pronoun: Mention, text: str) -> bool:
    quoted = len(_QUOTES.findall(text[: pronoun.start])) % 2 == 1
    return pronoun.text in _AUTHOR and not quoted


def _owner(word: str) -> str:
    return "’s" if word == "my" or _OWNER.search(word) else ""


def _bare(word: str) -> str:
    return re.sub(r"[’']\w*$", "", word)

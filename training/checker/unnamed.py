"""Talk and statement written so that nobody's name or sex can tell: people by stand-ins, in order.

Whoever speaks or is named gets one of a few names that say nothing, the same in the talk and in the
statement, in the order in which they come up. Words for one sex become words for both.
"""

import calendar
import re
from collections.abc import Callable, Iterable, Sequence

from fairhearing.domain.checking.statements.neutral import sexless
from fairhearing.domain.checking.statements.people import Cast, mentions

STAND_INS = ("Kim", "Lee", "Sam", "Pat", "Robin", "Alex", "Jo", "Ash", "Charlie", "Morgan")
OTHERS = ("Drew", "Val", "Jess", "Ray", "Toni", "Max", "Casey", "Lou", "Jamie", "Terry")
"""For names of whoever and whatever does not speak: a child, a street, a school."""
_NAME = re.compile(r"(?<=[a-z0-9,;:’'”] )[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)*")
_DAYS = frozenset((*calendar.day_name, *calendar.month_name))


def unnamed(turns: Sequence[tuple[str, str]], statement: str, cast: Cast) -> tuple[str, str]:
    """Write (key of the speaker, words) turns and a statement with stand-ins."""
    people, others = _Given(STAND_INS), _Given(OTHERS)
    talk = [
        f"{people(who)}: {_plain(said, cast, people, others, pronouns=False)}"
        for who, said in turns
    ]
    return "\n".join(talk), _plain(statement, cast, people, others, pronouns=True)


class _Given:
    """Gives each key its stand-in, in the order in which they are asked for."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names, self._found = names, dict[str, str]()

    def __call__(self, key: str) -> str:
        return self._found.setdefault(key, self._names[len(self._found) % len(self._names)])


def _plain(
    text: str,
    cast: Cast,
    people: Callable[[str], str],
    others: Callable[[str], str],
    *,
    pronouns: bool,
) -> str:
    found = [m for m in mentions(text, cast) if m.person and (pronouns or not m.pronoun)]
    put = _replaced(text, ((m.start, m.end, people(m.person) + _owner(m.text)) for m in found))
    return sexless(_NAME.sub(lambda m: m[0] if _known(m[0]) else others(m[0]), put))


def _known(name: str) -> bool:
    return name in _DAYS or re.split("[’']", name)[0] in STAND_INS


def _owner(word: str) -> str:
    return "’s" if word.lower() in ("his", "her", "hers") else ""


def _replaced(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    done, parts = 0, []
    for start, end, put in spans:
        if start >= done:
            parts += [text[done:start], put]
            done = end
    return "".join([*parts, text[done:]])

"""Replies in two versions, as the files here hold them, and what each does with what was asked.

An item begins with `== ` and a title; then the asks, numbered, one a line; then a line `~~~`; then
the reply. `{first | second}` marks what differs between its two versions, `[[1,3: words]]` the words
that deal with asks. Below `---` stands for each ask what the first and the second version do with
it: `2 answered | refused`. What is ignored has no words.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
KINDS = ("answered", "partly", "refused", "deflected", "ignored")
_EITHER = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
_MARKED = re.compile(r"\[\[([\d, ]+):([^\[\]]*)\]\]")
_ASK = re.compile(r"(\d+) (.+)")
_DONE = re.compile(r"(\d+) (\w+)(?: \| (\w+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealt:
    """What a reply did with an ask, and the words that did it ("" where it was ignored)."""

    ask: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """One version of a reply, with what it did with each ask, in order."""

    text: str
    dealt: tuple[Dealt, ...]
    hand: str


def replies(folder: Path = FOLDER) -> list[tuple[Replied, Replied]]:
    """Read every reply in both versions; `ValueError` names the file and item that is wrong."""
    return [
        _versions(item, path.stem)
        for path in sorted(folder.glob("*.txt"))
        for item in path.read_text("utf-8").split("\n== ")[1:]
    ]


def _versions(item: str, name: str) -> tuple[Replied, Replied]:
    title = item.partition("\n")[0]
    try:
        _, asked, rest = re.split(r"\n(?=1 )", item, maxsplit=1)[0], *item.split("\n~~~\n")
        reply, done = rest.split("\n---\n")
    except ValueError:
        raise ValueError(
            f"{name}: {title}: asks, ~~~, reply and --- do not stand in order"
        ) from None
    asks = {int(m[1]): m[2].strip() for m in map(_ASK.fullmatch, asked.splitlines()[1:]) if m}
    kinds = {
        int(m[1]): (m[2], m[3] or m[2])
        for m in map(_DONE.fullmatch, done.strip().splitlines())
        if m
    }
    if len(asks) < 2 or list(asks) != list(kinds) or list(asks) != list(range(1, len(asks) + 1)):
        raise ValueError(f"{name}: {title}: asks are numbered from 1, and each has its kinds below")
    if wrong := {kind for pair in kinds.values() for kind in pair} - set(KINDS):
        raise ValueError(f"{name}: {title}: there is no kind {', '.join(sorted(wrong))}")
    first, second = (_version(reply, asks, kinds, i, name, title) for i in (0, 1))
    if first.text == second.text:
        raise ValueError(f"{name}: {title}: both versions are the same")
    return first, second


def _version(
    reply: str,
    asks: dict[int, str],
    kinds: dict[int, tuple[str, str]],
    i: int,
    name: str,
    title: str,
) -> Replied:
    told = _EITHER.sub(lambda m: m[i + 1].strip(), reply)
    if re.search(r"[{}|]", told):
        raise ValueError(f"{name}: {title}: a brace is open, or stands in another, or has no |")
    words: dict[int, list[str]] = {}
    for m in _MARKED.finditer(told):
        for number in m[1].split(","):
            words.setdefault(int(number), []).append(m[2].strip())
    text = re.sub(r"[^\S\n]+", " ", _MARKED.sub(lambda m: m[2].strip(), told)).strip()
    for number, both in kinds.items():
        if (both[i] == "ignored") == (number in words):
            raise ValueError(
                f"{name}: {title}: ask {number} is {both[i]} in version {i + 1}, and its words "
                f"{'are marked' if number in words else 'are not marked'} there"
            )
    if "[[" in text or "]]" in text or set(words) - set(asks):
        raise ValueError(
            f"{name}: {title}: a mark is open, stands in another, or has a wrong number"
        )
    dealt = tuple(
        Dealt(ask=ask, kind=kinds[n][i], words=" ".join(words.get(n, ())))
        for n, ask in asks.items()
    )
    return Replied(text=text, dealt=dealt, hand=name[0])

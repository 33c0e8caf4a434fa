"""Finding what a letter asks for, by the words with which English asks.

A letter is read part by part: numbered items and running prose. An item that follows "please send
me:" is an ask whatever its words; elsewhere a sentence must ask. One sentence may ask for several
things, and one ask may need the sentence before it to be understood.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from fairhearing.domain.casework.asks import asking_words as words
from fairhearing.domain.casework.asks.asking import FoundAsk, Where
from fairhearing.domain.casework.asks.labels import labels_within, printed_label
from fairhearing.domain.reading.quotes import inside, quotes
from fairhearing.domain.reading.sentences import sentences, trim

_LISTED, _POLITE, _QUESTION, _PLAIN, _OUGHT = 0.95, 0.9, 0.85, 0.7, 0.6
_NEXT = re.compile(
    r"(?:[,;]\s+(?:and\s+|or\s+)?|\s+and\s+)(?:(?:also|please|then|finally|lastly|secondly|thirdly|"
    rf"kindly|that|to|can you|could you|would you|will you)\s+)*(?P<verb>{words.VERBS})\b"
    r"(?!\s+(?:me |us )?(?:have |see )?(?:it|them|this|that|so)\b)",
    re.IGNORECASE,
)
_AND_THAT = re.compile(r",?\s+and\s+(?=that\s)", re.IGNORECASE)
_AND_WHETHER = re.compile(
    r",\s+and\s+(?=(?:whether|what|who|why|how|when|where)\s+(?:\S+\s+){3})", re.IGNORECASE
)
_JOINT = re.compile(
    r"(?:[,;]\s+(?:and\s+|but\s+|or\s+)?|\s+and\s+)(?:also\s+|then\s+)?", re.IGNORECASE
)
_JOINS = re.compile(r"(?:[,;]\s*)?(?:and|or)?\s*$", re.IGNORECASE)
_LEANS = re.compile(
    r"\b(?:correct|change|amend|remove|delete|explain|confirm|add|put|send|have|provide|show|mend|"
    r"strike|return|replace|withdraw|stop|say|do)\s+(?:out |me |us )?(?:it|this|these|them|those|"
    r"so|that(?= (?:back|out|right|in|please)\b|[.?!;,]|$))(?!\s+(?:\w+)\s+(?:is|was|were|be)\b)|"
    r"\b(?:one|of (?:it|this|them))(?=[.?!,;]|$)|^it needs\b",
    re.IGNORECASE,
)
_SHORT = 5
"""Words of an ask that lean on the sentence before them."""
_APART = 3
"""Words between two verbs that ask for two things; "check and confirm" asks for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """An item of a list or a stretch of prose. `listed`: what leads in says that it is asked."""

    where: Where
    text: str
    number: str = ""
    item: bool = False
    listed: bool = False


def find_asks(paragraphs: tuple[str, ...]) -> tuple[FoundAsk, ...]:
    """Find every ask of a letter, in the order of its words."""
    found = [ask for part in _parts(paragraphs) for ask in _asks(part)]
    return _numbered(found)


def _parts(paragraphs: tuple[str, ...]) -> Iterator[_Part]:
    """Cut a letter into items and prose, and see which items are led in as asks."""
    leading, waiting, after_item = False, "", False
    for index, text in enumerate(paragraphs):
        if words.GREETING.match(text.strip()):
            continue
        number, start = _label(text)
        if number and not text[start:].strip():
            waiting = number
            continue
        for part in _items(index, text, number or waiting, start, led=leading):
            joined = after_item and not part.item and part.text.lower().startswith(("and ", "or "))
            yield replace(part, listed=(leading and part.item) or joined)
            leading = leading if part.item else _leads_in(part.text)
            after_item = part.item or joined
        waiting = ""


def _label(text: str) -> tuple[str, int]:
    """Part the number of an item from its words: "2.", "(b)", "Point 3:", "Secondly,", a bullet."""
    named = words.MARK.match(text)
    if named:
        return named["number"], named.end()
    ordinal = words.ORDINAL.match(text)
    if ordinal:
        return _count(ordinal["ordinal"].lower()), ordinal.end()
    number, end = printed_label(text)
    return (number or "•") if end else "", end


def _count(ordinal: str) -> str:
    return str(words.ORDINALS.index(ordinal) + 1) if ordinal in words.ORDINALS else "last"


def _items(index: int, text: str, number: str, start: int, *, led: bool) -> Iterator[_Part]:
    """Cut a paragraph at numbers within it, where there are several."""
    marks = labels_within(text, 0)
    first = marks[0][1] if marks else len(text)
    if text[start:first].strip():
        where = Where(paragraph=index, start=start, end=first)
        yield _Part(where=where, text=text[start:first], number=number, item=bool(number))
        led = led or _leads_in(text[start:first])
    ends = [mark[1] for mark in marks[1:]] + [len(text)]
    for (label, _, begin), end in zip(marks, ends, strict=False):
        where = Where(paragraph=index, start=begin, end=end)
        yield _Part(where=where, text=text[begin:end], number=label, item=True, listed=led)


def _leads_in(text: str) -> bool:
    """Whether the last sentence of a stretch says that asks follow."""
    parts = sentences(text)
    last = text[slice(*parts[-1])] if parts else ""
    if not last.rstrip().endswith((":", "–", "-")):
        return _only_leads(last)
    return any(p.search(last) for p in (words.POLITE, words.WISHES, words.CAN_YOU, words.ASKING))


def _only_leads(sentence: str) -> bool:
    return bool(words.LEADS_IN.search(sentence))


def _asks(part: _Part) -> Iterator[FoundAsk]:
    spoken = list(sentences(part.text))
    asking = [each for each in spoken if _asks_here(part, part.text[slice(*each)])]
    several = {each: _several(part.text, each) for each in asking}
    if part.item and (asking or part.listed) and sum(map(len, several.values())) <= 1:
        said = _asking(part.text[slice(*asking[0])]) if asking else ("", 0.0)
        reason, score = (_IN_LIST, _LISTED) if part.listed else said
        yield _found(part, trim(part.text, 0, len(part.text)), reason, score)
        return
    if part.listed and not part.item and not asking:
        asking = spoken[:1]
        several = {each: [each] for each in asking}
    for each in asking:
        reason, score = _asking(part.text[slice(*each)])
        for number, piece in enumerate(several[each]):
            reach = _with_before(part.text, spoken, each, piece) if not number else piece
            yield _found(part, reach, reason or _IN_LIST, score or _LISTED)


def _asks_here(part: _Part, sentence: str) -> bool:
    return _asking(sentence)[1] > 0 and (part.item or not _only_leads(sentence))


_IN_LIST = "It is an item of a list of things that you ask for."


def _found(part: _Part, piece: tuple[int, int], reason: str, score: float) -> FoundAsk:
    start, end = (part.where.start + offset for offset in piece)
    where = Where(paragraph=part.where.paragraph, start=start, end=end)
    said = part.text[slice(*piece)].strip(" ;,")
    said = re.sub(r"[;,]?\s+and$", "", said)
    return FoundAsk(where=where, number=part.number, words=said, reason=reason, score=score)


def _asking(sentence: str) -> tuple[str, float]:
    """Say how a sentence asks and how surely; ("", 0) where it does not."""
    bare = sentence.strip()
    if words.PROCESS.search(bare) or bare.endswith(":"):
        return "", 0.0
    for pattern, score in (
        (words.POLITE, _POLITE), (words.CAN_YOU, _POLITE), (words.WISHES, _POLITE),
    ):  # fmt: skip
        said = _outside_quotes(pattern, bare)
        if said and not (pattern is words.CAN_YOU and not _asks_you(bare)):
            return f"It says “{' '.join(said.split())}”.", score
    if bare.endswith("?") and words.ASKS_ONE.search(bare) and not words.WONDERS.search(bare):
        return "It is a question.", _QUESTION
    if words.UNMARKED.match(bare) and not bare.endswith(("?", "!")):
        return "It is put as a question.", _PLAIN
    if words.TELLS_TO.match(bare):
        return "It says what is to be done.", _PLAIN
    said = _outside_quotes(words.OUGHT, bare)
    return (f"It says “{said}”.", _OUGHT) if said else ("", 0.0)


def _asks_you(sentence: str) -> bool:
    """Whether "could you" asks: not after "if" or "so that", as in "whether I can"."""
    return sentence.endswith("?") or bool(
        re.match(
            r"(?:and |also |so |then )*(?:can|could|would|will|may)\b", sentence, re.IGNORECASE
        )
    )


def _outside_quotes(pattern: re.Pattern[str], sentence: str) -> str:
    marked = quotes(sentence)
    hits = pattern.finditer(sentence)
    return next((m.group().strip() for m in hits if not inside(marked, m.start())), "")


def _several(text: str, sentence: tuple[int, int]) -> list[tuple[int, int]]:
    """Cut a sentence that asks for several things into one piece for each."""
    start, end = sentence
    opening = _opening(text[start:end])
    cuts = [start]
    found = [
        *_NEXT.finditer(text, start + opening, end),
        *_and_that(text, start, opening, end),
        *_again(text, start + opening, end),
        *_AND_WHETHER.finditer(text, start + opening, end),
    ]
    for match in sorted(found, key=lambda each: each.start()):
        far = len(text[cuts[-1] : match.start()].split()) >= _APART + (cuts[-1] == start)
        if far and not inside(quotes(text), match.start()):
            cuts.append(match.end() - len(match.groupdict().get("verb") or ""))
    cuts = [*sorted(set(cuts)), end]
    pieces = [(a, a + len(_JOINS.sub("", text[a:b]))) for a, b in pairwise(cuts)]
    return [trim(text, *piece) for piece in pieces]


def _opening(sentence: str) -> int:
    """Where the words that ask end: what stands before them only tells."""
    ends = [
        match.end()
        for pattern in (words.POLITE, words.CAN_YOU, words.WISHES)
        if (match := pattern.search(sentence))
    ]
    return min(ends, default=len(sentence))


def _and_that(text: str, start: int, opening: int, end: int) -> list[re.Match[str]]:
    """Find "and that …" of "I request that … and that …"."""
    asked = re.match(r"\s*(?:you\s+)?that\s", text[start + opening : end])
    return list(_AND_THAT.finditer(text, start + opening, end)) if asked else []


def _again(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Find where a sentence that asked begins to ask anew: "… and I would also like …"."""
    for joint in _JOINT.finditer(text, start, end):
        if any(
            p.match(text, joint.end(), end) for p in (words.POLITE, words.WISHES, words.CAN_YOU)
        ):
            yield joint


def _with_before(
    text: str, spoken: Sequence[tuple[int, int]], sentence: tuple[int, int], piece: tuple[int, int]
) -> tuple[int, int]:
    """Reach back to the sentence before, where an ask cannot be understood without it."""
    said = text[slice(*piece)]
    at = spoken.index(sentence)
    if not at:
        return piece
    alone = _asking(text[slice(*spoken[at - 1])])[1] > 0 and len(said.split()) >= _SHORT
    if not alone and (_LEANS.search(said) or len(said.split()) < _SHORT):
        return spoken[at - 1][0], piece[1]
    return piece


def _numbered(found: list[FoundAsk]) -> tuple[FoundAsk, ...]:
    """Keep the printed numbers where each ask has one of its own, else count them."""
    printed = [ask.number for ask in found]
    own = len(set(printed)) == len(printed) and not {"", "•", "last"} & set(printed)
    return tuple(
        ask if own else replace(ask, number=str(place)) for place, ask in enumerate(found, 1)
    )

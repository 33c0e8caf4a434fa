"""Finding what a letter asks for, by the words with which English asks.

A letter is read part by part: numbered items and running prose. An item that follows "please send
me:" is an ask whatever its words; elsewhere a sentence must ask. One sentence may ask for several
things, and one ask may need the sentence before it to be understood.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from fairhearing.domain.casework.asks import asking_grammar as grammar
from fairhearing.domain.casework.asks import asking_signs
from fairhearing.domain.casework.asks import asking_words as words
from fairhearing.domain.casework.asks.asking import MAY_ASK, FoundAsk, Where
from fairhearing.domain.casework.asks.asking_clauses import clause, clauses, wonders
from fairhearing.domain.casework.asks.cutting_asks import LONG, several
from fairhearing.domain.casework.asks.labels import labels_within, printed_label
from fairhearing.domain.reading.quotes import inside, quotes
from fairhearing.domain.reading.sentences import sentences, trim

_LISTED, _POLITE, _QUESTION, _PLAIN, _OUGHT = 0.95, 0.9, 0.85, 0.7, 0.6
_LEANS = re.compile(
    r"\b(?:correct|change|amend|remove|delete|explain|confirm|add|put|send|have|provide|show|mend|"
    r"strike|return|replace|withdraw|stop|say|do)\s+(?:out |me |us )?(?:it|this|these|them|those|"
    r"so|that(?= (?:back|out|right|in|please)\b|[.?!;,]|$))(?!\s+(?:\w+)\s+(?:is|was|were|be)\b)|"
    r"\b(?:one|of (?:it|this|them))(?=[.?!,;]|$)|^it needs\b",
    re.IGNORECASE,
)
_CELL = " | "
"""What stands between the cells of a table's row."""
_CELL_WORDS = 3
_FEWEST = 5
"""Words that a sentence must have to be weighed by small signs."""
_SHORT = 3
"""Words of an ask below which it leans on the sentence before: "By Friday."."""


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
        rows = _cells(index, text) if _CELL in text else ()
        for part in rows or _items(index, text, number or waiting, start, led=leading):
            joined = after_item and not part.item and part.text.lower().startswith(("and ", "or "))
            yield replace(part, listed=(leading and part.item) or joined)
            leading = leading if part.item else _leads_in(part.text)
            after_item = part.item or joined
        waiting = ""


def _cells(index: int, text: str) -> tuple[_Part, ...]:
    """Give of a row of a table the first cell that asks most plainly, else the last."""
    at, cells = 0, []
    for cell in text.split(_CELL):
        where = Where(paragraph=index, start=at, end=at + len(cell))
        cells.append(_Part(where=where, text=cell, number=_label(text)[0] or "•", item=True))
        at += len(cell) + len(_CELL)
    told = [part for part in cells if len(part.text.split()) >= _CELL_WORDS]
    best = max(told, key=_plainness, default=None)
    return (best if best and _plainness(best) else cells[-1],)


def _plainness(cell: _Part) -> int:
    """Rank a cell: one with "?" asks more plainly than a heading like "What stage are you at"."""
    asks = any(_asks_here(cell, cell.text[slice(*each)]) for each in sentences(cell.text))
    return asks + (asks and cell.text.rstrip().endswith("?"))


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
        if not text[begin:end].strip():
            continue
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
    asking = _not_beside(
        [each for each in spoken if _asks_here(part, part.text[slice(*each)])], part, spoken
    )
    pieces = {each: several(part.text, each) for each in asking}
    if part.item and (asking or part.listed) and sum(map(len, pieces.values())) <= 1:
        said = _asking(part.text[slice(*asking[0])], item=True) if asking else ("", 0.0)
        reason, score = (_IN_LIST, _LISTED) if part.listed else said
        yield _found(part, trim(part.text, 0, len(part.text)), reason, score)
        return
    if part.listed and not part.item and not asking:
        asking = spoken[:1]
        pieces = {each: [each] for each in asking}
    for each in asking:
        reason, score = _asking(part.text[slice(*each)], item=part.item)
        for number, piece in enumerate(pieces[each]):
            reach = _with_before(part.text, spoken, each, piece) if not number else piece
            yield _found(part, reach, reason or _IN_LIST, score or _LISTED)


def _not_beside(
    asking: list[tuple[int, int]], part: _Part, spoken: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Leave out what only may ask, where the next sentence asks plainly: it leads up to that."""
    scores = {each: _asking(part.text[slice(*each)], item=part.item)[1] for each in asking}
    after = dict(pairwise(spoken))
    return [
        each
        for each in asking
        if scores[each] > MAY_ASK or scores.get(after.get(each, each), 0.0) <= MAY_ASK
    ]


def _asks_here(part: _Part, sentence: str) -> bool:
    asks = _asking(sentence, item=part.item)[1] > 0
    return asks and (part.item or not _only_leads(sentence))


_IN_LIST = "It is an item of a list of things that you ask for."


def _found(part: _Part, piece: tuple[int, int], reason: str, score: float) -> FoundAsk:
    start, end = (part.where.start + offset for offset in piece)
    where = Where(paragraph=part.where.paragraph, start=start, end=end)
    said = part.text[slice(*piece)].strip(" ;,")
    said = re.sub(r"[;,]?\s+and$", "", said)
    return FoundAsk(where=where, number=part.number, words=said, reason=reason, score=score)


def _asking(sentence: str, *, item: bool = False) -> tuple[str, float]:
    """Say how a sentence asks and how surely; ("", 0) where it does not."""
    bare = sentence.strip()
    if bare.endswith(":") or (words.PROCESS.search(bare) and len(bare.split()) <= LONG):
        return "", 0.0
    for pattern, score in (
        (words.POLITE, _POLITE), (words.CAN_YOU, _POLITE), (words.WISHES, _POLITE),
    ):  # fmt: skip
        said = _outside_quotes(pattern, bare)
        if said and not (pattern is words.CAN_YOU and not _asks_you(bare)):
            return f"It says “{' '.join(said.split())}”.", score
    if bare.endswith("?"):
        return ("It is a question.", _QUESTION) if not wonders(bare) else ("", 0.0)
    if words.UNMARKED.match(bare) and not bare.endswith("!"):
        return "It is put as a question.", _PLAIN
    if words.TELLS_TO.match(bare):
        return "It says what is to be done.", _PLAIN
    return _by_grammar(bare, item=item)


def _by_grammar(bare: str, *, item: bool) -> tuple[str, float]:
    """See whether a clause asks by the order of its words, or says that something is wanting."""
    for start in clauses(bare):
        if how := clause(bare, start):
            return how, _PLAIN
    for pattern in (words.OUGHT, *grammar.ANYWHERE):
        if said := _outside_quotes(pattern, bare):
            return f"It says “{' '.join(said.split())}”.", _OUGHT
    wanted = grammar.PAPER.match(bare) or grammar.DEMANDED.match(bare)
    if wanted or (item and grammar.ITEM.search(bare)):
        return "It names what is wanted.", _OUGHT
    return _by_signs(bare)


def _by_signs(bare: str) -> tuple[str, float]:
    """Weigh small signs together, where no one of them shows an ask alone."""
    if len(bare.split()) < _FEWEST or words.GREETING.match(bare) or wonders(bare):
        return "", 0.0
    like = asking_signs.likeness(bare)
    if like < asking_signs.SEEN_FROM:
        return "", 0.0
    return f"It may ask: it {asking_signs.what_shows(bare)}.", MAY_ASK


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

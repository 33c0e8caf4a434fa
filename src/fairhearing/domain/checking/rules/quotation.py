"""Words inside quotation marks: are they the words that were spoken.

Word by word, slips of speech aside: a quotation may leave out "um" or a repeated word, and may
not change, add or leave out anything else.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from fairhearing.domain.checking.language.lexicon_speech import FILLERS
from fairhearing.domain.checking.language.wording import stem, stems, tokens
from fairhearing.domain.checking.record.lines import Line

SAME_WORDS = 55.0
"""Likeness (0..100) below which a stretch of talk is not what is quoted."""
NEARBY = 3
RARE, FEW_WORDS, LONG_RUN, MOST = 2, 3, 4, 0.6
"""Lines in which a rare word stands, and how much a retold quotation must share."""
BEGINNING = 24
"""Letters of what was heard by which its place in a line is known."""
_SAID_BY = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][\w’'-]+|[Tt]he [\w’'-]+)(?:['’]s| has| had| just| then)? "
    r"(?:said|says|goes|went|shouted|wrote|told (?:me|us|him|her|them)|(?:was|were) like)"
    r"(?: (?:to|at) (?:me|us|him|her|them))?[\s,:“\"'‘]*(?:that )?$"
)
_SHORTENED = re.compile(r"^(\w+?)(n't|'(?:d|s|ll|re|ve|m))$")
_LONG_FOR = {
    "'d": ("would", "had"), "'s": ("is", "has"), "'ll": ("will", "shall"), "'re": ("are",),
    "'ve": ("have",), "'m": ("am",), "n't": ("not",), "ca": ("can",), "wo": ("will",),
    "sha": ("shall",),
}  # fmt: skip
ELLIPSIS = ("...", "…", "[...]", "[…]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Where quoted words stand in the record.

    `heard_text` is what was said there, slips and all; `written` and `heard` are the words that
    differ.
    """

    lines: tuple[Line, ...]
    heard_text: str
    likeness: float
    written: tuple[str, ...]
    heard: tuple[str, ...]

    @property
    def exact(self) -> bool:
        """Whether nothing but slips of speech differs."""
        return not self.written and not self.heard


def best_match(quote: str, lines: Sequence[Line], *, speaker: str = "") -> Match | None:
    """Find the stretch of talk, by one person, that the quoted words are closest to."""
    wanted, quoted = spoken(quote), _evenly(quote)
    best: Match | None = None
    for group in _stretches([line for line in lines if speaker in ("", line.speaker)]):
        text = " ".join(line.text for line in group)
        there = _evenly(text)
        if 2 * len(there.split()) < len(wanted):
            continue  # one small word lies within every quotation and is none of it
        least = max(SAME_WORDS, best.likeness) if best else SAME_WORDS
        likeness = fuzz.partial_ratio(quoted, there, score_cutoff=least)
        if likeness < least:
            continue
        found = _aligned(wanted, group, text, likeness)
        if best is None or (found.likeness, -len(found.lines)) > (best.likeness, -len(best.lines)):
            best = found
    return best if best and best.likeness >= SAME_WORDS else None


def told_of_another(match: Match) -> bool:
    """Whether who spoke the words gave them as somebody else's: "He said, this is a bakery"."""
    first = match.lines[0].text
    before, _, after = first.partition(match.heard_text[:BEGINNING])
    return bool(after) and bool(_SAID_BY.search(before))


def kindred(quote: str, lines: Sequence[Line], speaker: str) -> Match | None:
    """Find the utterance that a quotation tells in other words: rare words and a run in common."""
    wanted, meant = spoken(quote), set(stems(quote))
    own = [line for line in lines if line.speaker == speaker]
    heard = Counter(s for line in own for s in set(stems(line.text)))
    rare = {s for s in meant if 0 < heard[s] <= RARE}
    best: tuple[float, list[Line]] | None = None
    for group in _stretches(own):
        there = " ".join(line.text for line in group)
        common = rare & set(stems(there))
        if not common:
            continue
        run = _run(wanted, spoken(there), common)
        told = len(common) / len(meant) if len(common) >= FEW_WORDS else 0.0
        if run >= LONG_RUN or told >= MOST:
            worth = run / len(wanted) + told - len(group) / 10
            best = max(best, (worth, group), key=lambda b: b[0]) if best else (worth, group)
    if best is None:
        return None
    return _aligned(wanted, best[1], " ".join(line.text for line in best[1]), SAME_WORDS)


def retold(quote: str, lines: Sequence[Line]) -> Match:
    """Line a quotation up with talk that says it in other words."""
    return _aligned(spoken(quote), list(lines), " ".join(line.text for line in lines), SAME_WORDS)


def _run(wanted: list[str], there: list[str], common: set[str]) -> int:
    """Length of the longest run of words in both that holds a word in common worth the name."""
    ours, theirs = _long(wanted), _long(there)
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    runs = (ours[b.a : b.a + b.size] for b in blocks)
    return max((len(r) for r in runs if any(stem(word) in common for word in r)), default=0)


def spoken(text: str) -> list[str]:
    """Give the words of a text as spoken, slips aside: no fillers, no immediate repetition."""
    return [piece for piece, _, _ in _placed(text)]


@lru_cache(maxsize=65_536)  # every quotation of a report is held against all of the record
def _evenly(text: str) -> str:
    """Write a text as spoken, slips aside and short forms one way."""
    return " ".join(_long(spoken(text)))


Piece = tuple[str, int, int]
"""A spoken word, or part of one, and where the word it belongs to stands in the text."""


def _placed(text: str) -> list[Piece]:
    """Give the words of a text as spoken, each with its place."""
    for mark in ELLIPSIS:
        text = text.replace(mark, " " * len(mark))
    words = [
        (part, t.start, t.end)
        for t in tokens(text)
        for part in t.text.lower().replace("’", "'").split()
    ]
    return [
        (piece, start, end)
        for word, start, end in _unrepeated(words)
        if word not in FILLERS
        for piece in _unfolded(word)
    ]


def _unfolded(word: str) -> tuple[str, ...]:
    """Part a contraction: "can't" and "cannot", "I'd" and "I would" are spoken alike."""
    if word == "cannot":
        return ("can", "not")
    found = _SHORTENED.match(word)
    return (found.group(1), found.group(2)) if found else (word,)


def _rejoined(pieces: Sequence[str]) -> list[str]:
    """Put parted contractions together again, to show them."""
    out: list[str] = []
    for piece in pieces:
        if out and (piece.startswith("'") or piece == "n't"):
            out[-1] += piece
        else:
            out.append(piece)
    return out


def _unrepeated(words: list[Piece]) -> list[Piece]:
    """Drop stammered repetition, of one word or two."""
    out: list[Piece] = []
    for word in words:
        if out and out[-1][0] == word[0]:
            # contractions give two tokens at one place; both carry the same word
            continue
        out.append(word)
        said = [piece for piece, _, _ in out[-4:]]
        if len(said) == 4 and said[:2] == said[2:]:  # noqa: PLR2004  two words said twice
            del out[-2:]
    return out


def _stretches(lines: Sequence[Line]) -> list[list[Line]]:
    """Single lines and runs of up to `NEARBY` lines by one person in one turn."""
    found: list[list[Line]] = []
    for i, line in enumerate(lines):
        run = [line]
        found.append([line])
        for after in lines[i + 1 : i + NEARBY]:
            if (after.record, after.turn) != (line.record, line.turn):
                break
            run = [*run, after]
            found.append(run)
    return found


def _aligned(wanted: list[str], group: list[Line], text: str, likeness: float) -> Match:
    there = _placed(text)
    first, last = _span(wanted, [piece for piece, _, _ in there])
    within = [piece for piece, _, _ in there[first:last]]
    heard_text = text[there[first][1] : there[last - 1][2]] if within else ""
    ratio = 100 * Levenshtein.normalized_similarity(_long(wanted), _long(within))
    written, heard = _differences(wanted, within)
    return Match(
        lines=tuple(group), heard_text=heard_text, likeness=(likeness + ratio) / 2,
        written=tuple(written), heard=tuple(heard),
    )  # fmt: skip


def _long(pieces: Sequence[str]) -> list[str]:
    """Write short forms one way, so that they can be lined up."""
    return [_LONG_FOR[p][0] if p in _LONG_FOR else p for p in pieces]


def _span(wanted: list[str], there: list[str]) -> tuple[int, int]:
    """Give the stretch of `there` closest to `wanted`, by words."""
    wanted, there = _long(wanted), _long(there)
    size, best, span = len(wanted), -1.0, (0, len(there))
    for length in range(max(1, size - 2), size + 3):
        for first in range(max(1, len(there) - length + 1)):
            piece = there[first : first + length]
            score = Levenshtein.normalized_similarity(wanted, piece)
            if score > best:
                best, span = score, (first, first + len(piece))
    return span


def _differences(wanted: list[str], within: list[str]) -> tuple[list[str], list[str]]:
    written: list[str] = []
    heard: list[str] = []
    for equal, run in groupby(Levenshtein.opcodes(wanted, within), lambda s: s.tag == "equal"):
        steps = list(run)
        ours = wanted[steps[0].src_start : steps[-1].src_end]
        theirs = within[steps[0].dest_start : steps[-1].dest_end]
        while ours and theirs and _alike(ours[0], theirs[0]):
            ours, theirs = ours[1:], theirs[1:]
        if not equal and not _spoken_alike(ours, theirs):
            written.extend(ours)
            heard.extend(theirs)
    return _rejoined(written), _rejoined(heard)


def _spoken_alike(ours: list[str], theirs: list[str]) -> bool:
    if "".join(ours).replace("'", "") == "".join(theirs).replace("'", ""):
        return True
    return len(ours) == len(theirs) and all(map(_alike, ours, theirs))


def _alike(ours: str, theirs: str) -> bool:
    return ours == theirs or theirs in _LONG_FOR.get(ours, ()) or ours in _LONG_FOR.get(theirs, ())

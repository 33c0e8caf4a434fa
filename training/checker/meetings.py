"""Pairs from QMSum meetings and MTS-Dialog visits: real talk, real sentences about it."""

import csv
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from training.checker import changes
from training.checker.changes import Pools
from training.checker.grammar import capital, third
from training.checker.pairs import BORNE_OUT, NOT_BORNE_OUT, NOT_THERE, Pair

Turns = list[tuple[str, str]]
MOST_WORDS = 115
LEAST_SHARED = 0.1
"""Share of a sentence's weight that its evidence must hold in the same words: people chose it."""
_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "and",
        "in",
        "that",
        "it",
        "is",
        "was",
        "were",
        "be",
        "been",
        "for",
        "on",
        "with",
        "as",
        "at",
        "by",
        "this",
        "they",
        "he",
        "she",
        "his",
        "her",
        "their",
        "them",
        "from",
        "or",
        "but",
        "not",
        "would",
        "could",
        "should",
        "will",
        "can",
        "had",
        "has",
        "have",
        "did",
        "do",
        "does",
        "said",
        "about",
        "which",
        "who",
        "what",
        "there",
        "it's",
        "also",
        "so",
        "than",
        "then",
        "because",
        "when",
        "if",
        "into",
        "more",
    ]
)


def tidy(text: str) -> str:
    """Take the transcriber's marks out, and close the gaps before commas."""
    text = re.sub(r"\{\w+\}|<\w+>", " ", text)
    text = re.sub(r"\b([A-Z])_(?=[A-Z]\b|[A-Z]_)", r"\1", text).replace("_", "")
    text = re.sub(r"\s+([,.?!;:])", r"\1", text)
    text = re.sub(r"(\w)\s+('\w+|n't)\b", r"\1\2", text)
    return " ".join(text.split())


def stems(text: str) -> list[str]:
    """Cut words of weight to their beginnings."""
    return [w[:5] for w in re.findall(r"[a-z0-9']{2,}", text.lower()) if w not in _STOP]


def lines(turns: Sequence[tuple[str, str]]) -> str:
    """Write turns as a judge is given them."""
    return "\n".join(f"{who}: {said}" for who, said in turns if said)


def size(turns: Sequence[tuple[str, str]]) -> int:
    """Count the words."""
    return sum(len(said.split()) for _, said in turns)


class Meeting:
    """One meeting's turns, and how rare each word is in it."""

    def __init__(self, turns: Turns) -> None:
        self.turns = [(who, tidy(said)) for who, said in turns]
        self.stems = [set(stems(said)) for _, said in self.turns]
        counts = Counter(s for row in self.stems for s in row)
        self.rare = {s: math.log(len(turns) / n) for s, n in counts.items()}
        self.names = sorted({who for who, _ in self.turns})

    def overlap(self, statement: str, chosen: Sequence[int]) -> float:
        """How much of a statement's weight stands in some turns, 0 to 1."""
        there = set().union(*(self.stems[i] for i in chosen)) if chosen else set()
        wanted = set(stems(statement))
        weights = {s: self.rare.get(s, 6.0) for s in wanted}
        return sum(w for s, w in weights.items() if s in there) / (sum(weights.values()) or 1)

    def around(self, first: int, last: int, words: int) -> Turns:
        """Give turns from first to last, widened to about so many words."""
        low, high = first, last
        while size(self.turns[low : high + 1]) < words and (low > 0 or high + 1 < len(self.turns)):
            if low > 0:
                low -= 1
            if high + 1 < len(self.turns):
                high += 1
        return [(who, " ".join(said.split()[:60])) for who, said in self.turns[low : high + 1]]


def evidence_window(
    meeting: Meeting, bearing: Sequence[dict[str, object]], r: Random
) -> Turns | None:
    """Give the talk that bears a sentence out, in few words."""
    said: dict[int, list[str]] = {}
    for e in bearing:
        said.setdefault(int(str(e["turn_index"])), []).append(tidy(str(e["content"])))
    at = sorted(i for i in said if i < len(meeting.turns))
    if not at:
        return None
    short = {i: " ".join(said[i]) for i in at}
    if at[-1] - at[0] <= 12:
        whole = [
            (meeting.turns[i][0], meeting.turns[i][1])
            for i in range(max(0, at[0] - r.randrange(2)), at[-1] + 1 + r.randrange(2))
            if i < len(meeting.turns)
        ]
        if size(whole) <= MOST_WORDS:
            return whole
    cut = [(meeting.turns[i][0], short[i]) for i in at]
    if size(cut) < 35 and at[0] > 0:
        cut = [
            (meeting.turns[at[0] - 1][0], " ".join(meeting.turns[at[0] - 1][1].split()[-20:])),
            *cut,
        ]
    return cut if size(cut) <= MOST_WORDS else None


def hard_elsewhere(
    meeting: Meeting, statement: str, away_from: Sequence[int], r: Random
) -> Turns | None:
    """Give talk of like words elsewhere in the meeting, which does not bear it out."""
    near = {j for i in away_from for j in range(i - 15, i + 16)}
    open_ = [
        i
        for i in range(len(meeting.turns))
        if i not in near and len(meeting.turns[i][1].split()) > 7
    ]
    if not open_:
        return None
    best = sorted(open_, key=lambda i: -meeting.overlap(statement, [i]))[:4]
    at = r.choice(best if r.random() < 0.7 else open_)
    return None if meeting.overlap(statement, [at]) > 0.55 else meeting.around(at, at, 50)


_THING = re.compile(r"\b(?:the|a|an)\s+((?:[a-z-]{4,}\s)?[a-z-]{4,})\b")
_DETAIL = re.compile(
    r"\b((?:because|during|after|before|in|for|with|by|on|at|so that|which)\s[^,.;]{12,60})\.$"
)


def pools_of(sentences: Sequence[str], names: Sequence[str]) -> Pools:
    """Collect the things and details that sentences about one meeting speak of."""
    things = {found for s in sentences for found in _THING.findall(s)}
    details = {found for s in sentences for found in _DETAIL.findall(s)}
    return Pools(names=names, things=sorted(things), details=sorted(details))


def of_meeting(path: Path, evidence: Path, r: Random) -> Iterator[Pair]:
    """Give every pair that one meeting yields."""
    meeting = Meeting(
        [
            (t["speaker"], t["content"])
            for t in json.loads(path.read_text("utf-8"))["meeting_transcripts"]
        ]
    )
    part = json.loads(evidence.read_text("utf-8"))["qmsum"]
    rows = [
        (tidy(s), list(_flat(b)))
        for q in (*part["general_query_list"], *part["specific_query_list"])
        for s, b in zip(q["tokenized_answer"], q["evidence"], strict=False)
    ]
    pools = pools_of([s for s, _ in rows], meeting.names)
    for sentence, bearing in rows:
        window = (
            evidence_window(meeting, bearing, r)
            if bearing and 5 <= len(sentence.split()) <= 40
            else None
        )
        at = sorted(
            {int(e["turn_index"]) for e in bearing if int(e["turn_index"]) < len(meeting.turns)}
        )
        if not window or meeting.overlap(sentence, at) < LEAST_SHARED:
            continue
        yield from around_one(sentence, lines(window), r, pools, "qmsum")
        away = hard_elsewhere(meeting, sentence, at, r)
        if away and r.random() < 0.6:
            yield Pair(
                text=lines(away),
                statement=changes.meaning_kept(sentence, r),
                label=NOT_THERE,
                source="qmsum-elsewhere",
            )
    yield from retold(meeting, pools, r)


def around_one(sentence: str, text: str, r: Random, pools: Pools, source: str) -> Iterator[Pair]:
    """Give a true sentence, retold, and two or so false versions of it."""
    true = changes.meaning_kept(sentence, r)
    yield Pair(text=text, statement=true, label=BORNE_OUT, source=source)
    wrong = changes.wrong_ones(sentence, r, pools)
    for new, label, kind in r.sample(wrong, min(2, len(wrong))):
        told = changes.meaning_kept(new, r) if r.random() < 0.6 else new
        yield Pair(text=text, statement=told, label=label, source=f"{source}-{kind}")


def _flat(bearing: object) -> Iterator[dict[str, object]]:
    if isinstance(bearing, dict) and "turn_index" in bearing:
        yield bearing
    elif isinstance(bearing, dict | list):
        for value in bearing.values() if isinstance(bearing, dict) else bearing:
            yield from _flat(value)


_LEADING = re.compile(
    r"^(?:(?:um|uh|so|well|and|but|yeah|okay|ok|no|like|then|right|oh|er|you know|i mean|'cause|because|basically|actually|alright)[,.]?\s+)+",
    re.IGNORECASE,
)
_FILLERS = re.compile(r",?\s*\b(?:um|uh|er|mm|you know|I mean)\b,?", re.IGNORECASE)
_BASES = [
    "think",
    "want",
    "like",
    "need",
    "have",
    "know",
    "guess",
    "feel",
    "believe",
    "suggest",
    "agree",
    "mean",
    "see",
    "use",
    "hope",
    "suppose",
    "understand",
    "do",
    "say",
    "find",
    "remember",
    "get",
    "prefer",
    "work",
    "wonder",
]
_UNFIT = re.compile(r"\b(?:you|your|yours|yourself|let's|this is|here's)\b|\?", re.IGNORECASE)


def third_person(said: str, who: str, r: Random) -> str | None:
    """Turn what someone said of themself into a report of it."""
    text = _FILLERS.sub("", _LEADING.sub("", said)).strip(" ,")
    text = re.sub(r"\b(\w+)(?: \1\b)+", r"\1", text, flags=re.IGNORECASE)
    if _UNFIT.search(text) or not 6 <= len(text.split()) <= 26:
        return None
    he, him, his = r.choice(
        (("he", "him", "his"), ("she", "her", "her"), ("they", "them", "their"))
    )
    be, have = ("are", "have") if he == "they" else ("is", "has")
    if he != "they":
        text = re.sub(
            r"\bI ((?:also |really |just |still |actually )?)(" + "|".join(_BASES) + r")\b",
            lambda m: f"I {m.group(1)}{third(m.group(2))}",
            text,
        )
        text = re.sub(r"\bI don't\b", "I does not", text)
    for old, new in (("I'm", f"{he} {be}"), ("I am", f"{he} {be}"), ("I've", f"{he} {have}"), ("I'd", f"{he} would"), ("I'll", f"{he} will"), ("I was", f"{he} was"), ("I", he), ("my", his), ("My", his), ("me", him), ("myself", f"{him}self"), ("mine", his), ("we're", "they are"), ("we've", "they have"), ("we'll", "they will"), ("we", "they"), ("We", "they"), ("our", "their"), ("us", "them")):  # fmt: skip
        text = re.sub(rf"(?<!\w){old}(?![\w'])", new, text)
    form = r.choice(
        (
            "{n} said that {c}.",
            "{n} thought that {c}.",
            "According to {n}, {c}.",
            "{n} explained that {c}.",
            "{n} mentioned that {c}.",
            "{n} pointed out that {c}.",
        )
    )
    inner = text[:1].lower() + text[1:] if not text.startswith(("I", who)) else text
    return capital(form.format(n=who, c=inner.rstrip(" .,")))


def retold(meeting: Meeting, pools: Pools, r: Random, most: int = 40) -> Iterator[Pair]:
    """Give what single speakers said, put into the third person, true and false."""
    long = [i for i, (_, said) in enumerate(meeting.turns) if len(said.split()) >= 7]
    for at in r.sample(long, min(most, len(long))):
        who, said = meeting.turns[at]
        sentences = re.findall(r"(?:[^.?!]|\.(?=\d))+[.?!]", said)
        told = third_person(r.choice(sentences).strip(), who, r) if sentences else None
        if not told:
            continue
        window = meeting.around(at, at, r.choice((15, 40, 70)))
        if size(window) > MOST_WORDS or not any(
            told.split()[-1].strip(".")[:4].lower() in s.lower() for _, s in window
        ):
            continue
        yield from around_one(told, lines(window), r, pools, "retold")


NAMED = ("patient", "mother", "father", "doctor")


def of_visits(path: Path, r: Random) -> Iterator[Pair]:
    """Give pairs from doctors' visits and the notes made of them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    notes = {row["ID"]: _sentences(row["section_text"]) for row in rows}
    by_header: dict[str, list[str]] = {}
    for row in rows:
        by_header.setdefault(row["section_header"], []).extend(notes[row["ID"]])
    by_pools = {header: pools_of(sentences, NAMED) for header, sentences in by_header.items()}
    for row in rows:
        turns = [
            tuple(p.strip() for p in line.split(":", 1))
            for line in row["dialogue"].splitlines()
            if ":" in line
        ]
        visit = Meeting([(t[0], t[1]) for t in turns if len(t) == 2])
        for sentence in notes[row["ID"]]:
            window = _best_window(visit, sentence)
            if not window:
                continue
            pools = by_pools[row["section_header"]]
            yield from around_one(sentence, lines(window), r, pools, "visit")
            other = r.choice(by_header[row["section_header"]])
            if visit.overlap(other, range(len(visit.turns))) < 0.35:
                yield Pair(
                    text=lines(window), statement=other, label=NOT_THERE, source="visit-elsewhere"
                )


def _sentences(note: str) -> list[str]:
    found = [s.strip() for s in re.split(r"(?<=[.;])\s+(?=[A-Z])", " ".join(note.split()))]
    return [s for s in found if 3 <= len(s.split()) <= 32]


def _best_window(visit: Meeting, sentence: str) -> Turns | None:
    if size(visit.turns) <= MOST_WORDS:
        return visit.turns
    best, score = None, 0.5
    n = len(visit.turns)
    for first in range(n):
        for last in range(first, min(n, first + 8)):
            if size(visit.turns[first : last + 1]) > MOST_WORDS:
                break
            value = visit.overlap(sentence, range(first, last + 1)) - 0.01 * (last - first)
            if value > score:
                best, score = (first, last), value
    if not best:
        return None
    low, high = max(0, best[0] - 1), min(n, best[1] + 2)
    wide = visit.turns[low:high]
    return wide if size(wide) <= MOST_WORDS else visit.turns[best[0] : best[1] + 1]


def inferences(med: Path, help_: Sequence[Path], r: Random) -> Iterator[Pair]:
    """Give single sentences of MED and HELP, as said by somebody, with what may follow."""
    rows = []
    with med.open(encoding="utf-8") as file:
        rows += [
            (x["sentence1"], x["sentence2"], x["gold_label"])
            for x in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]
    for path in help_:
        with path.open(encoding="utf-8") as file:
            rows += [
                (x["ori_sentence"], x["new_sentence"], x["gold_label"])
                for x in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
                if r.random() < 0.3
            ]
    for one, two, gold in rows:
        if gold in {"entailment", "neutral"} and len(one.split()) + len(two.split()) < 60:
            said = f"{r.choice(('Speaker 1', 'Officer', 'Sam', 'Ms Vale', 'Father', 'Mother'))}: {tidy(one)}"
            yield Pair(
                text=said,
                statement=tidy(two),
                label=BORNE_OUT if gold == "entailment" else NOT_BORNE_OUT,
                source="inference",
            )

"""Twins: the same talk and the same report with other names, or with everyone's sex changed.

A fair check says the same of both.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from bench.checking.sets import Sample, document
from fairhearing.domain.checking.language.lexicon_speech import ROLE_WORDS, TITLES
from fairhearing.domain.reading.transcript import Role
from fairhearing.domain.saying import MONTHS

NAMES = (
    "Abara", "Bellamy", "Chowdhry", "Dlamini", "Eriksen", "Farouk", "Goldberg", "Haddad", "Ivanov",
    "Jankowski", "Kaya", "Lindqvist", "Mbeki", "Nguyen", "Olusanya", "Petrov", "Qureshi", "Rossi",
    "Siddiqui", "Tanaka", "Umarov", "Vasquez", "Winterbourne", "Xiang", "Yilmaz", "Zielinska",
)  # fmt: skip
"""Invented people's names, of many origins, to put in the place of others."""
_PAIRS = (
    "he she", "himself herself", "father mother", "dad mum", "daddy mummy", "son daughter",
    "brother sister", "boy girl", "boys girls", "man woman", "men women", "husband wife",
    "grandfather grandmother", "grandad gran", "grandpa grandma", "uncle auntie", "nephew niece",
    "grandson granddaughter", "boyfriend girlfriend", "stepfather stepmother", "stepdad stepmum",
    "paternal maternal", "fathers mothers", "dads mums", "sons daughters", "brothers sisters",
    "sir madam", "male female",
)  # fmt: skip
_ONE_WAY = (
    "mr ms", "ms mr", "mrs mr", "miss mr", "aunt uncle", "nan grandad", "nana grandpa",
    "granny grandad", "mam dad", "him her", "hers his",
)  # fmt: skip
OTHER_SEX = {
    ours: theirs
    for pairs, ways in ((_ONE_WAY, (1,)), (_PAIRS, (1, -1)))
    for pair in pairs
    for ours, theirs in (pair.split()[::way] for way in ways)
}
NOT_NAMES = frozenset({*TITLES, *ROLE_WORDS, *OTHER_SEX, *map(str.lower, MONTHS)}) | {
    "adviser", "carer", "chair", "consultant", "doctor", "mediator", "nurse", "patient", "teacher",
    "visitor", "worker",
}  # fmt: skip
"""Words with a capital letter that are nobody's name, besides those that occur without one."""
_NOUN_FOLLOWS = re.compile(
    r"\s+(?!(?:a|an|the|and|or|but|to|in|on|at|for|from|with|by|of|that|this|if|when|while|as|so|up|"
    r"out|off|down|back|away|over|into|about|before|after|again|once|twice|now|then|there|here|"
    r"because|until|since|is|was|has|had|would|will|not|never|to|I|you|he|she|it|we|they)\b)\w"
)
"""What stands after "her" where it is "his" and not "him"."""
_NAME_FOLLOWS = re.compile(r" [A-Z]")
"""What stands after "Sister" where it is what a nurse is called."""
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? ([A-Z][a-z]\w*(?: [A-Z][a-z]\w*)?)")
_NAME = re.compile(r"[A-Z][a-z]\w*")


def twins(sample: Sample) -> Iterator[Sample]:
    """Give a sample's twins: other names, and the other sex."""
    for change in (_other_names(sample), _other_sex(sample)):
        yield changed(sample, change)


def changed(sample: Sample, change: Callable[[str], str]) -> Sample:
    """Change every word of a talk and of what was written about it."""
    record = replace(
        sample.record,
        turns=tuple(
            replace(t, speaker=change(t.speaker), text=change(t.text)) for t in sample.record.turns
        ),
        speakers=tuple(
            replace(
                s, label=change(s.label), name=change(s.name),
                role=Role(change(s.role)) if s.role else None,
            )
            for s in sample.record.speakers
        ),
    )  # fmt: skip
    texts = [change(s.text) for s in sample.document.statements]
    return replace(sample, record=record, document=document(sample.name, texts))


def _other_sex(sample: Sample) -> Callable[[str], str]:
    """Change everyone's sex; a Ms and a Mrs of one name stay two people, a Mx and a Mr."""
    texts = [s.text for s in sample.document.statements]
    titled = {found for text in texts for found in re.findall(r"\b(Ms|Mrs) ([A-Z]\w+)", text)}
    both = {name for title, name in titled if {("Ms", name), ("Mrs", name)} <= titled}
    kept = re.compile(rf"\bMs (?=(?:\w+ )?(?:{'|'.join(sorted(both))})\b)") if both else None
    return lambda text: other_sex(kept.sub("Mx ", text) if kept else text)


def other_sex(text: str) -> str:
    """Make every he a she, every Mr a Ms, every mother a father, and the reverse."""
    return re.sub(r"\b[A-Za-z]+\b", lambda m: _like(m.group(), _other(m)), text)


def _other(match: re.Match[str]) -> str:
    word, after = match.group().lower(), match.string[match.end() :]
    if word == "her":
        return "his" if _NOUN_FOLLOWS.match(after) else "him"
    nurse = match.group() == "Sister" and _NAME_FOLLOWS.match(after)
    if nurse or (word == "sister" and match.string[: match.start()].lower().endswith("ward ")):
        return match.group()
    if word == "his":
        return "her" if _NOUN_FOLLOWS.match(after) else "hers"
    return OTHER_SEX.get(word, match.group())


def _like(word: str, other: str) -> str:
    return other.capitalize() if word[0].isupper() and other.islower() else other


def _other_names(sample: Sample) -> Callable[[str], str]:
    """Give each person of a talk another name, the same one throughout."""
    texts = [t.text for t in sample.record.turns] + [s.text for s in sample.document.statements]
    whole = " ".join(texts)
    free = (name for name in NAMES if name.lower() not in whole.lower())
    new = dict(zip(names(sample), free, strict=False))
    shown = (sample.record.speaker(turn.speaker).shown.split() for turn in sample.record.turns)
    for name in {tuple(words) for words in shown if len(words) > 1}:
        initials = ("".join(w[0] for w in words) for words in (name, [new.get(w, w) for w in name]))
        new.setdefault(*initials)
    return lambda text: re.sub(r"\b\w+\b", lambda m: new.get(m.group(), m.group()), text)


def names(sample: Sample) -> list[str]:
    """Find the names of people: in the labels, after a title, and right beside another name."""
    labels = {sample.record.speaker(t.speaker).shown for t in sample.record.turns}
    texts = [t.text for t in sample.record.turns] + [s.text for s in sample.document.statements]
    common = set(re.findall(r"\b[a-z]+\b", " ".join(texts))) | NOT_NAMES
    found = {word for label in labels if label.istitle() for word in _NAME.findall(label)}
    found |= {w for text in texts for name in _TITLED.findall(text) for w in name.split()}
    for text in texts:
        for first, second in pairwise(re.finditer(r"\w+", text)):
            beside = text[first.end() : second.start()] == " " and second.group() in found
            if beside and _NAME.fullmatch(first.group()) and first.start() > 0:
                found.add(first.group())
    return sorted(word for word in found if word.lower() not in common)

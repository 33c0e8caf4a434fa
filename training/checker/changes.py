"""Changing one thing in a written sentence: so that it is wrong, or so that it means the same."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from training.checker import figures, grammar
from training.checker.pairs import DIFFERS, NOT_BORNE_OUT

OPPOSITES = (
    "increase/decrease|increased/decreased|more/less|higher/lower|cheap/expensive|cheaper/more expensive|easy/difficult|"
    "easier/harder|agreed/disagreed|accepted/rejected|liked/disliked|before/after|first/last|good/bad|better/worse|"
    "large/small|bigger/smaller|big/small|long/short|longer/shorter|early/late|earlier/later|positive/negative|"
    "support/oppose|supported/opposed|increase/reduce|added/removed|add/remove|include/exclude|included/excluded|"
    "start/stop|started/stopped|began/ended|strong/weak|simple/complicated|possible/impossible|able/unable|"
    "necessary/unnecessary|important/unimportant|useful/useless|happy/unhappy|satisfied/dissatisfied|well/badly|"
    "with/without|all/none|most/few|many/few|everyone/nobody|always/never|often/rarely|only/also|public/private|"
    "allowed/forbidden|succeeded/failed|win/lose|gain/lose|gained/lost|open/closed|above/below|inside/outside|"
    "left/right|old/new|young/old|male/female|mother/father|son/daughter|brother/sister|wife/husband|him/her|"
    "denied/admitted|denies/admits|denies/reports|denied/reported|normal/abnormal|present/absent|acute/chronic|"
    "improved/worsened|improving/worsening|mild/severe|safe/dangerous|true/false|heavy/light|fast/slow|high/low|"
    "rise/fall|rose/fell|buy/sell|bought/sold|lend/borrow|teach/learn|optimistic/pessimistic|interested/uninterested|"
    "essential/optional|advantage/disadvantage|benefit/drawback|pros/cons|maximum/minimum|forward/back|never/once"
)
STRONGER = (
    "might/will|may/will|could/must|suggested/insisted|proposed/decided|thought/was certain|sometimes/always|"
    "some/all|often/always|considered/agreed to|discussed/agreed on|occasionally/every day|mentioned/complained|"
    "possible/certain|probably/definitely|likely/certain|offered/insisted|asked/demanded|wanted/refused|"
    "would like/refused|hoped/was sure|believed/proved|tried/managed|several/all|about half/nearly all|"
    "a few/most|once/repeatedly|slightly/extremely|a little/extremely|should/must|seemed/was known|think/know"
)
SAME = (
    "thought/believed/felt/was of the view|said/stated/mentioned/noted|suggested/proposed|wanted to/wished to|would like to/wants to|"
    "because/since|big/large|cost/price|also/as well|needed to/had to|"
    "talked about/discussed|asked/enquired|a lot of/many/lots of|children/kids|helped/assisted|"
    "begin/start|began/started|get/obtain|use/make use of|used/made use of|buy/purchase|bought/purchased|important/crucial|"
    "problem/difficulty|show/demonstrate|showed/demonstrated|explained/clarified|agreed/consented|"
    "remote control/remote|quickly/fast|currently/at present|"
    "denies having/has no|reports/states/says|mother/mum|father/dad|doctor/physician|pain/soreness|"
    "enough/sufficient|maybe/perhaps|try to/attempt to|tried to/attempted to|rather than/instead of|whole/entire|"
    "in order to/so as to|people/persons|finish/complete|end/conclude|opinion/view|idea/notion|recommended/advised"
)


def _table(text: str) -> list[tuple[str, ...]]:
    return [tuple(row.split("/")) for row in text.split("|")]


_OPPOSITES, _STRONGER, _SAME = _table(OPPOSITES), _table(STRONGER), _table(SAME)
_AUX = re.compile(
    r"\b(is|was|were|are|would|could|should|will|can|has|had|have|did|does|do|might|may)\b(?! not|n't)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:(?P<can>can)not\b|(?P<aux>is|was|were|are|would|could|should|will|has|had|have|did|does|do|might|may)(?: not|n't)\b)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(\w{3,}ed|thought|said|felt|made|took|gave|found|saw|went|came|told|kept|had|got|knew|wrote|held|left|met|paid|put|sent|spoke)\b"
)
_NOT_VERBS = {
    "based",
    "supposed",
    "united",
    "detailed",
    "limited",
    "need",
    "needed",
    "red",
    "speed",
    "indeed",
    "related",
    "used",
    "bed",
    "hundred",
}
_BACK = {
    grammar.past(b): b
    for b in [
        "think",
        "say",
        "feel",
        "make",
        "take",
        "give",
        "find",
        "see",
        "go",
        "come",
        "tell",
        "keep",
        "have",
        "get",
        "know",
        "write",
        "hold",
        "leave",
        "meet",
        "pay",
        "put",
        "send",
        "speak",
    ]
}
_NUMBER = re.compile(
    r"(?<![\w.])(\d{1,4})(?![\w.]*\d)|\b(" + "|".join([*figures.ONES[2:], *figures.TENS]) + r")\b",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\b(" + "|".join(figures.MONTHS) + r")\b")
_DAY = re.compile(r"\b(" + "|".join(figures.DAYS) + r")\b")
_THING = re.compile(r"\b(?:the|a|an|their|his|her|some|this)\s+((?:[a-z-]{3,}\s)?[a-z-]{4,})\b")
_NO_THING = {"that", "which", "same", "other", "more", "most"}


def _swapped(text: str, r: Random, rows: Sequence[tuple[str, ...]], *, both: bool) -> str | None:
    found = []
    for row in rows:
        for i, word in enumerate(row):
            if i and not both:
                continue
            places = re.finditer(rf"\b{re.escape(word)}\b", text)
            found += [(m, r.choice([w for w in row if w != word])) for m in places]
    if not found:
        return None
    m, word = r.choice(found)
    return text[: m.start()] + word + text[m.end() :]


def opposite(text: str, r: Random) -> str | None:
    """Turn a word into its opposite."""
    return _swapped(text, r, _OPPOSITES, both=True)


def stronger(text: str, r: Random) -> str | None:
    """Say it more strongly, or more weakly."""
    return _swapped(text, r, _STRONGER, both=r.random() < 0.4)


def same(text: str, r: Random) -> str | None:
    """Say the same in another word."""
    return _swapped(text, r, _SAME, both=True)


def negated(text: str, r: Random) -> str | None:
    """Put a "not" in, or take it out."""
    nots = list(_NOT.finditer(text))
    if nots and r.random() < 0.8:
        m = r.choice(nots)
        return text[: m.start()] + (m["can"] or m["aux"]) + text[m.end() :]
    auxes = list(_AUX.finditer(text))
    pasts = [
        m
        for m in _PAST.finditer(text)
        if m.group() not in _NOT_VERBS
        and not re.search(
            r"(?:\b(?:was|were|be|been|is|are|had|has|have|the|a)\s+|-)$", text[: m.start()]
        )
    ]
    choices = [("aux", m) for m in auxes] + [("past", m) for m in pasts]
    if not choices:
        return None
    kind, m = r.choice(choices)
    if kind == "aux":
        return f"{text[: m.end()]} {r.choice(('not', 'not', 'never'))}{text[m.end() :]}"
    return text[: m.start()] + f"did not {_plain(m.group())}" + text[m.end() :]


def _plain(word: str) -> str:
    if word in _BACK:
        return _BACK[word]
    stem = word[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    if re.search(
        r"(?:at|iz|is|os|us|ut|ov|iv|uc|ag|ang|rg|nc|rc|ar|ir|ur|in|bl|pl|as|ak|ok|ap|id|ud|ad|it)$",
        stem,
    ) and not re.search(r"(?:ain|oin|ear|air|eat|ait|xplain|appear|visit|edit|limit|mit)$", stem):
        return stem + "e"
    return stem


def number(text: str, r: Random) -> str | None:
    """Change a number, a month or a day."""
    found = [m for pattern in (_NUMBER, _MONTH, _DAY) for m in pattern.finditer(text)]
    if not found:
        return None
    m = r.choice(found)
    return text[: m.start()] + _other(m.group(), r) + text[m.end() :]


def _other(word: str, r: Random) -> str:
    for kind in (figures.MONTHS, figures.DAYS, figures.ONES[2:], figures.TENS):
        if word in kind or word.lower() in kind:
            return r.choice([w for w in kind if w != word.lower() and w != word])
    n = int(word)
    step = r.choice((1, 2, 5, 10, n, n // 2 or 3))
    return str(n + step if r.random() < 0.5 or n <= step else n - step)


def retold_number(text: str, r: Random) -> str | None:  # noqa: ARG001  as the others
    """Write a number the other way: seven for 7."""
    m = _NUMBER.search(text)
    if not m:
        return None
    word = m.group()
    if word.isdigit():
        new = figures.words(int(word)) if int(word) < 200 else None
    elif word.lower() in figures.ONES:
        new = str(figures.ONES.index(word.lower()))
    else:
        new = str(10 * (figures.TENS.index(word.lower()) + 2))
    return None if new is None else text[: m.start()] + new + text[m.end() :]


def renamed(text: str, names: Sequence[str], r: Random) -> str | None:
    """Put it down to somebody else."""
    found = [
        (m, n) for n in names for m in re.finditer(rf"\b{re.escape(n)}\b", text, re.IGNORECASE)
    ]
    others = [n for n in names if not re.search(rf"\b{re.escape(n)}\b", text, re.IGNORECASE)]
    if not found or not others:
        return None
    m, _ = r.choice(found[:2])
    return text[: m.start()] + r.choice(others) + text[m.end() :]


def another_thing(text: str, pool: Sequence[str], r: Random) -> str | None:
    """Put another thing of the same meeting in the place of one."""
    things = [m for m in _THING.finditer(text) if m.group(1).split()[-1] not in _NO_THING]
    others = [p for p in pool if p not in text]
    if not things or not others:
        return None
    m = r.choice(things)
    return text[: m.start(1)] + r.choice(others) + text[m.end(1) :]


def more_detail(text: str, pool: Sequence[str], r: Random) -> str | None:
    """Hang on a detail from another sentence."""
    others = [p for p in pool if p not in text]
    if not others:
        return None
    return text.rstrip(" .") + " " + r.choice(others) + "."


@dataclass(frozen=True, slots=True, kw_only=True)
class Pools:
    """What people of one meeting are called, and the things and details they speak of."""

    names: Sequence[str]
    things: Sequence[str]
    details: Sequence[str]


def wrong_ones(text: str, r: Random, pools: Pools) -> list[tuple[str, int, str]]:
    """Every kind of false version that this sentence lets itself be made into."""
    kinds = (
        ("negated", DIFFERS, negated(text, r)),
        ("opposite", DIFFERS, opposite(text, r)),
        ("number", DIFFERS, number(text, r)),
        ("stronger", DIFFERS, stronger(text, r)),
        ("speaker", DIFFERS, renamed(text, pools.names, r)),
        ("thing", NOT_BORNE_OUT, another_thing(text, pools.things, r)),
        ("detail", NOT_BORNE_OUT, more_detail(text, pools.details, r)),
    )
    return [(new, label, name) for name, label, new in kinds if new and new != text]


def meaning_kept(text: str, r: Random) -> str:
    """Rewrite a sentence here and there without changing what it says."""
    for change, chance in ((same, 0.45), (same, 0.3), (retold_number, 0.5)):
        if r.random() < chance:
            text = change(text, r) or text
    text = (
        re.sub(
            r"^(?:However|Also|Then|Furthermore|In addition|Moreover|Therefore|So|And|But),? ",
            "",
            text,
        )
        if r.random() < 0.6
        else text
    )
    return grammar.capital(text)

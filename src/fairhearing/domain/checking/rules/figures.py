"""Numbers, dates, times and lengths of time: are they the ones that were said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language.figures import (
    Figure,
    FigureKind,
    comparable,
    figures,
    same,
)
from fairhearing.domain.checking.language.lexicon_numbers import MEASURES, UNIT_SECONDS
from fairhearing.domain.checking.language.wording import Token, share, stems, tokens
from fairhearing.domain.checking.record.lines import Line, answer_after, question_before
from fairhearing.domain.checking.record.readings import Reading, around, sought
from fairhearing.domain.checking.rules.signs import Sign, near_best, of_person
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.stance import Stance

STRENGTH = 0.92
INSTEAD = 0.88
"""Strength where the figure is nowhere on the record and another one of the same unit is there."""
_NO_POINT = ("from one", "to one", "at one")
"""What looks like a time of day, and mostly is none: "all apart from one"."""
FARTHEST = 12.0
"""Lengths of time more than this many times apart measure different things."""
UNIT_SHARED, ENOUGH_SHARED, SHARED_IF_BARE, MOSTLY_SHARED = 0.2, 0.3, 0.38, 0.5
AHEAD = 0.12
HOURS, HUNDRED, YEAR = 12, 100, 31_557_600
MONEY, SHARE = FigureKind.MONEY, FigureKind.SHARE
REACH, TURNS = 3, 2
"""Lines and turns around a moment in which a figure may be said, or put right."""
BRIEF = 10
"""Words of a line that takes up what was said and need not say again what it is about."""
_LABEL = re.compile(r"[A-Z][\w /]{0,30}:\s")
"""What a note is filed under: "Presenting complaint: cough for two weeks"."""
_CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s|\b(?:and|but|while|whereas|which|although)\b")
_NO = re.compile(
    r"\W*(?:(?:oh|well|er|um|ah)\W+)*"
    r"(?:no\b|sorry|wait|actually|was it|i[’']m lying|i tell a lie|let me)",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"[\w\s]{0,20}?\b(?:in (?:total|all)|altogether|between them|overall|combined)\b"
)
_GROWN_BY = re.compile(
    r"\b(?:grown|grew|risen|rose|increased?|fallen|fell|gone (?:up|down)|went (?:up|down)|reduced|"
    r"decreased|dropped|gained?|lost|(?:loss|gain|difference)(?: in \w+)? of)\s+"
    r"(?:by\s+|of\s+)?(?:about\s+)?$",
    re.IGNORECASE,
)
BROKEN_OFF = ("—", "–", "-", "…", "...")
_WHEN = re.compile(r"\b(?:what time|when (?:do|does|did|is|will|are))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FigureCheck:
    """Signs of differing figures, the figures borne out, and those not said of this.

    Of those not said of this, `unheard` counts the ones that are nowhere on the record.
    """

    signs: tuple[Sign, ...]
    matched: tuple[str, ...]
    missing: tuple[str, ...]
    unheard: int = 0
    lines: tuple[Line, ...] = ()
    """Where the figures that were borne out were said, each once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A line at or near a fitting moment, and the figures in it.

    `shared` is how much of the clause about a figure is spoken of there, `told` how much of it
    is in the line itself and in the question it answers.
    """

    reading: Reading
    line: Line
    figures: tuple[Figure, ...]
    shared: float
    told: float

    @property
    def close(self) -> float:
        """How closely the line is about it: its own words count twice."""
        return (self.told + self.shared) / 2


def check_figures(claim: Claim, readings: Sequence[Reading], lines: Sequence[Line]) -> FigureCheck:
    """Compare every figure of a claim with the figures of the moments it is about."""
    about = near_best(of_person(claim, readings))
    signs, matched, missing, said = [], [], [], []
    given = figures(claim.content)
    for figure in given:
        others = share_without(claim, figure)
        spots = [s for s in _spots(about, lines, others) if _by(claim.person, s, lines)]
        agreeing = [s for s in spots if _any_agrees(figure, s.figures)]
        rest = [other for other in given if other is not figure and _changes(figure)]
        spots_against = [] if _sums(claim, figure) else spots
        differing = max(
            _differing(figure, spots_against, rest), key=lambda s: s.close, default=None
        )
        if differing and not any(_outweighs(one, differing) for one in agreeing):
            signs.append(_sign(figure, differing, lines, others))
        elif agreeing:
            matched.append(figure.text)
            said.append(max(agreeing, key=lambda s: s.close).line)
        elif figure.value != 1 and not any(_any_agrees(figure, _heard(r)) for r in readings):
            missing.append(figure)
    # How often is said in many ways that hold no number.
    precise = [f for f in missing if f.kind is not FigureKind.EVERY]
    unheard = [f for f in precise if not any(_any_agrees(f, figures(one.text)) for one in lines)]
    signs += [s for f in unheard if not _sums(claim, f) and (s := _instead(f, readings, lines))]
    return FigureCheck(
        signs=tuple(signs), matched=tuple(matched), missing=tuple(f.text for f in missing),
        unheard=len(unheard), lines=tuple(dict.fromkeys(said)),
    )  # fmt: skip


def _instead(figure: Figure, readings: Sequence[Reading], lines: Sequence[Line]) -> Sign | None:
    """Find what was said in place of a figure that is nowhere on the record, in the same unit.

    Where no other line says the figure, a moment needs to share less with the statement.
    """
    for reading in readings if figure.text.lower() not in _NO_POINT else ():
        for line in reading.lines:
            said = [f for f in _alike(figure, figures(line.text)) if _same_measure(figure, f)]
            said = [f for f in said if not _put_right(f, line, lines)]
            if said:
                shown = reading if line is reading.line else replace(reading, line=line)
                return Sign(
                    outcome=Outcome.CONTRADICTED, strength=INSTEAD, reading=shown,
                    written=figure.text.rstrip(",;"), heard=said[0].text,
                    because=f"the {figure.kind.value} differs",
                )  # fmt: skip
    return None


def _same_measure(left: Figure, right: Figure) -> bool:
    """Whether both count the same thing, or are of a kind that has but one unit."""
    if left.kind is FigureKind.COUNT:
        return bool(left.noun) and left.noun.split()[:1] == right.noun.split()[:1]
    return _same_unit(left, right)


def _outweighs(agreeing: _Spot, differing: _Spot) -> bool:
    """Whether it is about the statement as closely, or is the last word on it."""
    if agreeing.close + AHEAD >= differing.close:
        return True
    last = 0 < agreeing.line.index - differing.line.index <= 2 * REACH
    brief = len(agreeing.line.text.split()) <= BRIEF
    return last and (brief or agreeing.told >= ENOUGH_SHARED)


def share_without(claim: Claim, figure: Figure) -> dict[str, float]:
    """Give the stems of the clause that a figure stands in, without those of the figure itself."""
    text = claim.content
    start = max((m.end() for m in _CLAUSE.finditer(text, 0, figure.start)), default=0)
    after = _CLAUSE.search(text, figure.end)
    end = after.start() if after else len(text)
    label = _LABEL.match(text)
    led = label.group() if label and label.end() == start else ""
    local = sought(f"{led}{text[start : figure.start]} {text[figure.end : end]}")
    if local:
        return local
    first = label.end() if label and label.end() <= figure.start else 0
    return sought(f"{text[first : figure.start]} {text[figure.end :]}")


def _spots(
    about: Sequence[Reading], lines: Sequence[Line], others: dict[str, float]
) -> list[_Spot]:
    """Give the lines with figures at the moments and near them, each once."""
    found: dict[int, _Spot] = {}
    for reading in about:
        for line in _near(reading, lines):
            said = _spoken(line.text, f"{reading.line.text} {reading.topic}")
            said = tuple(f for f in said if not _put_right(f, line, lines))
            if said and line.index not in found:
                found[line.index] = _spot(reading, line, lines, said, others)
    return list(found.values())


def _put_right(figure: Figure, line: Line, lines: Sequence[Line]) -> bool:
    """Whether another figure takes its place at once: by an answer, or by "no, sorry"."""
    for after in lines[line.index + 1 : line.index + 1 + REACH]:
        if after.record != line.record:
            return False
        instead = [f for f in figures(after.text) if comparable(figure, f) or _may_mean(f, figure)]
        if not instead:
            continue
        open_still = line.asks or line.text.rstrip().endswith(BROKEN_OFF)
        answered = open_still and after.speaker != line.speaker
        return not _any_agrees(figure, instead) and bool(answered or _NO.match(after.text))
    return False


def _by(person: str, spot: _Spot, lines: Sequence[Line]) -> bool:
    """Whether the person says the line or answers it, where a statement is about what one said."""
    if not person or spot.line in spot.reading.lines or spot.line.speaker == person:
        return True
    answer = answer_after(lines, spot.line.index)
    return spot.line.asks and answer is not None and answer.speaker == person


def _near(reading: Reading, lines: Sequence[Line]) -> Iterator[Line]:
    here = reading.line
    for line in lines[max(0, here.index - REACH) : here.index + REACH + 1]:
        if line.record == here.record and abs(line.turn - here.turn) <= TURNS:
            yield line


def _spot(
    reading: Reading, line: Line, lines: Sequence[Line], said: tuple[Figure, ...],
    others: dict[str, float],
) -> _Spot:  # fmt: skip
    own = set(stems(line.text))
    asked = question_before(lines, line.index)
    told = own | set(stems(asked.text)) if asked else own
    near = told | set(around(lines, line.index))
    if _here(reading, line):
        near |= set(stems(f"{reading.wider} {reading.topic}"))
    return _Spot(
        reading=reading, line=line, figures=said,
        shared=share(others, near) if others else 1.0, told=share(others, told) if others else 1.0,
    )  # fmt: skip


def _here(reading: Reading, line: Line) -> bool:
    """Whether a line is in a turn of the moment itself."""
    return any((line.record, line.turn) == (one.record, one.turn) for one in reading.lines)


def _sums(claim: Claim, figure: Figure) -> bool:
    """Whether it is made of others, of which each differs: "four in total", "grown by £300"."""
    after, before = claim.content[figure.end :], claim.content[: figure.start]
    return bool(_IN_ALL.match(after) or _GROWN_BY.search(before))


def _changes(figure: Figure) -> bool:
    """Whether it is told beside another: "from one a fortnight to two a week", "one of twelve"."""
    return figure.kind is FigureKind.EVERY or figure.value == 1


def _differing(figure: Figure, spots: Sequence[_Spot], rest: Sequence[Figure]) -> Iterator[_Spot]:
    for spot in spots:
        # A figure that bears out another one of the statement answers that one.
        alike = [f for f in _alike(figure, spot.figures) if not _any_agrees(f, rest)]
        if not alike or _any_agrees(figure, spot.figures):
            continue
        told = _here(spot.reading, spot.line) or spot.told >= ENOUGH_SHARED
        if told and spot.shared >= _enough(figure, alike[0]):
            yield spot


def _enough(figure: Figure, heard: Figure) -> float:
    """How much else a place must share with a statement before their figures can differ."""
    if heard.noun and figure.noun == heard.noun in MEASURES.values():
        return UNIT_SHARED  # kilos are spoken of less often than weeks or times
    if figure.kind is not heard.kind or figure.kind is FigureKind.WEEKDAY:
        return MOSTLY_SHARED
    if not _same_unit(figure, heard):
        return MOSTLY_SHARED
    return ENOUGH_SHARED if _counts_alike(figure, heard) else SHARED_IF_BARE


def _same_unit(left: Figure, right: Figure) -> bool:
    return left.kind is not FigureKind.DURATION or _unit(left) == _unit(right)


def _unit(figure: Figure) -> str:
    """Give the word a figure ends with, as one of them: "week" of "two weeks"."""
    return figure.text.split()[-1].lower().rstrip("s")


def _any_agrees(figure: Figure, heard: Sequence[Figure]) -> bool:
    return any(_agrees(figure, one) for one in heard)


def _sign(figure: Figure, spot: _Spot, lines: Sequence[Line], others: dict[str, float]) -> Sign:
    alike = _alike(figure, spot.figures)
    reading = _shown(spot, lines)
    return Sign(
        outcome=Outcome.CONTRADICTED, strength=STRENGTH * min(1.0, 0.6 + spot.shared / 2),
        reading=reading, written=figure.text, heard=_nearest(figure, alike, spot.line, others).text,
        because=f"the {figure.kind.value} differs",
    )  # fmt: skip


def _shown(spot: _Spot, lines: Sequence[Line]) -> Reading:
    """Read the moment at the line that says the figure, with the question it answers."""
    if spot.line in spot.reading.lines:
        return spot.reading
    asked = question_before(lines, spot.line.index)
    if asked is not None and asked.asks:
        return replace(spot.reading, line=asked, answer=spot.line)
    return replace(spot.reading, line=spot.line, answer=None, stance=Stance.NEITHER)


def _nearest(
    figure: Figure, found: Sequence[Figure], line: Line, others: dict[str, float]
) -> Figure:
    """Give the figure that means the same: of "12 visits, and missed three" the bare "three"."""
    shared = [t for t in tokens(line.text) if t.stem in others]

    def apart(other: Figure) -> tuple[bool, int]:
        unlike = bool(other.noun) is not bool(figure.noun)
        return unlike, min((_gap(other, t) for t in shared), default=0)

    return min(found, key=apart)


def _gap(figure: Figure, token: Token) -> int:
    """Letters between a figure and a word beside it; a word before it counts half as far."""
    ahead, behind = figure.start - token.end, token.start - figure.end
    return ahead if ahead >= 0 else 2 * max(behind, 0)


def _counts_alike(left: Figure, right: Figure) -> bool:
    """Whether both say what they count, if they count."""
    return left.kind is not FigureKind.COUNT or bool(left.noun and right.noun)


def _alike(figure: Figure, heard: Sequence[Figure]) -> list[Figure]:
    return [f for f in heard if _like(figure, f) and _measures_alike(figure, f)]


def _like(figure: Figure, heard: Figure) -> bool:
    """Whether a figure heard could be the one written, and differ from it."""
    if figure.kind is FigureKind.COUNT and figure.value == 1 and not heard.noun:
        return False  # "one episode" is not told by a bare "nine"
    told_bare = figure.kind in (MONEY, FigureKind.AGE) and _may_mean(figure, heard)
    return comparable(figure, heard) or (told_bare and heard.value > HOURS)


def _heard(reading: Reading) -> tuple[Figure, ...]:
    return _spoken(reading.wider, f"{reading.line.text} {reading.topic}")


def _spoken(text: str, asked: str) -> tuple[Figure, ...]:
    """Read the figures of a text; a bare number may also be an hour where a time was asked for."""
    found = figures(text)
    if not _WHEN.search(asked):
        return found
    return (*found, *(_as_time(f) for f in found if _may_be_hour(f)))


def _may_be_hour(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and not figure.noun and figure.value <= HOURS


def _as_time(figure: Figure) -> Figure:
    return replace(figure, kind=FigureKind.TIME, value=figure.value % HOURS * 60)


def _agrees(left: Figure, right: Figure) -> bool:
    if comparable(left, right) and same(left, right):
        return True
    return _bare_agrees(left, right) or _bare_agrees(right, left)


def _bare_agrees(left: Figure, right: Figure) -> bool:
    """Let "she's nine" bear out nine years old, and "two nights a week" twice a week."""
    if left.kind is FigureKind.EVERY and " /" in right.noun:
        each = UNIT_SECONDS.get(right.noun.partition(" /")[2], 0.0)
        return each == left.value * right.value
    if not _may_mean(left, right):
        return False
    if left.kind is FigureKind.TIME:
        return left.value == _clock(right.value)
    unit = UNIT_SECONDS.get(_unit(left), YEAR)
    return left.value == right.value * (1 if left.kind in (MONEY, SHARE) else unit)


def _may_mean(left: Figure, right: Figure) -> bool:
    """Whether a bare number may stand for a figure of a kind that is usually said in full."""
    bare = right.kind is FigureKind.COUNT and not right.noun
    return bare and left.kind in (
        FigureKind.AGE, FigureKind.DURATION, FigureKind.TIME, MONEY, SHARE
    )  # fmt: skip


def _clock(bare: float) -> float:
    """Read a bare number as a time of day: four, "ten thirty" (10.30), "two thirty" (230)."""
    hours, minutes = divmod(bare, HUNDRED) if bare >= HUNDRED else (int(bare), bare % 1 * HUNDRED)
    return hours % HOURS * 60 + round(minutes)


def _measures_alike(left: Figure, right: Figure) -> bool:
    if left.kind not in (FigureKind.DURATION, FigureKind.AGE):
        return True
    bare = right.kind is FigureKind.COUNT
    small, large = sorted((left.value, right.value * (YEAR if bare else 1)))
    return bool(small) and large / small <= FARTHEST

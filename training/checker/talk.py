"""Invented talk with true and false reports of it, right by construction."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from training.checker import grammar, ways
from training.checker.figures import Ways
from training.checker.frames import FAMILIES, Frame, Scene, frame, mistaken, scene, when
from training.checker.pairs import BORNE_OUT, DIFFERS, NOT_BORNE_OUT, NOT_THERE, Pair
from training.checker.telling import asking, reported, said

Turns = list[tuple[str, str]]


def exchange(r: Random, f: Frame, s: Scene) -> Turns:
    """Give the turns in which a frame comes out: asked for, or told."""
    if not f.by_other and f.sure == "plain":
        for ask in ASKED:
            turns = ask(r, f, s)
            if turns:
                return turns
    told = (s.teller.label, said(r, f, s))
    if r.random() < 0.4:
        return [(s.asker.label, r.choice(ways.OPENERS)), told]
    return [told]


def _did_you(r: Random, f: Frame, s: Scene) -> Turns:
    if f.mode not in {"past", "past not"} or r.random() < 0.4:
        return []
    ask = asking(r, f, s, r.choice(ways.DID_YOU))
    answer = r.choice(ways.YES if f.mode == "past" else ways.NO)
    if f.times and f.mode == "past":
        only = r.choice(ways.TIMES[f.times][0]).replace("*", "").replace("only", "").strip()
        answer = grammar.capital(only) + "."
    if f.when or f.why or r.random() < 0.3:
        answer += f" {said(r, f, s)}"
    return [(s.asker.label, ask), (s.teller.label, answer)]


def _would_you(r: Random, f: Frame, s: Scene) -> Turns:
    """Ask for something: agreed to always, refused or hedged half of the time."""
    if f.mode not in {"agree", "refuse", "if"} or (f.mode != "agree" and r.random() < 0.5):
        return []
    answer = r.choice({"agree": ways.AGREEING, "refuse": ways.REFUSING, "if": ways.HEDGING}[f.mode])
    answer = answer.format(c=f.cond[0] if f.cond else "")
    return [(s.asker.label, asking(r, f, s, r.choice(ways.WOULD_YOU))), (s.teller.label, answer)]


def _when_do_you(r: Random, f: Frame, s: Scene) -> Turns:
    if not f.when or f.mode != "habit" or r.random() < 0.5:
        return []
    ask = "What time do you {v}?" if f.when[0].startswith("at ") else "When do you {v}?"
    only = f.when[0].removeprefix("at ") if r.random() < 0.6 else f.when[0]
    turns = [(s.asker.label, asking(r, f, s, ask))]
    return [*turns, (s.teller.label, grammar.capital(only) + ".")]


def _how_often(r: Random, f: Frame, s: Scene) -> Turns:
    if not f.often or r.random() < 0.5:
        return []
    only = r.choice(ways.OFTEN[f.often][0]).replace("*", "").strip()
    if only.startswith("but"):
        return []
    ask = asking(r, f, s, r.choice(("How often do you {v}?", "Do you {v}?")))
    return [(s.asker.label, ask), (s.teller.label, grammar.capital(only) + ".")]


ASKED: tuple[Callable[[Random, Frame, Scene], Turns], ...] = (
    _did_you, _would_you, _when_do_you, _how_often,
)  # fmt: skip


def put_right(r: Random, f: Frame, s: Scene, right: Ways) -> tuple[Turns, Frame]:
    """Let the teller slip and put it right; gives the turns and the frame of the slip."""
    wrong = replace(f, when=when(r, f.mode)[1])
    mend = r.choice(
        ("No, sorry, {w}.", "Sorry, I mean {w}.", "No, wait, {w}.", "Actually no, {w}.")
    )
    text = f"{said(r, wrong, s)} {mend.format(w=right[0])}"
    return [(s.teller.label, text)], wrong


def around(r: Random, s: Scene, used: int) -> Turns:
    """Give talk of other things, by anyone there."""
    style = r.random()
    if style < 0.25:
        return [(s.asker.label, r.choice(ways.NODS))]
    other = frame(r)
    while other.family == used:
        other = frame(r)
    if style < 0.5:  # the other one speaks of themself
        return exchange(r, other, _turned(s))[:2]
    return exchange(r, other, s)


def pairs(r: Random) -> list[Pair]:
    """Make one stretch of talk, and a few reports of it."""
    s, f = scene(r), frame(r)
    style = r.random()
    if style < 0.04 and f.mode in {"past", "past not"}:
        return _evaded(r, replace(f, times="", when=None, why=None, by_other=False), s)
    slip: Frame | None = None
    turns = exchange(r, f, s)
    if style < 0.3 and f.when and f.sure == "plain":
        turns, slip = put_right(r, f, s, f.when)
    rival = _rival(r, f) if r.random() < 0.4 else None
    if rival:
        theirs = [(s.asker.label, said(r, rival, _turned(s)))]
        turns = turns + theirs if r.random() < 0.5 else theirs + turns
    second = _second(r, f) if r.random() < 0.25 and not rival else None
    text = _amid(r, turns + (exchange(r, second, s) if second else []), s, f.family)
    wrong, label = (rival, DIFFERS) if rival and r.random() < 0.7 else mistaken(r, f)
    made = [
        (reported(r, f, s), BORNE_OUT, "talk"),
        (reported(r, wrong, s), label, "talk-changed"),
    ]
    if r.random() < 0.35:
        made.append((_less(r, f, s), BORNE_OUT, "talk-less"))
    if slip:
        made.append((reported(r, slip, s), DIFFERS, "talk-slip"))
    if second:
        also = reported(r, second, s)
        made.append((_joined(r, reported(r, f, s), also), BORNE_OUT, "talk-joined"))
        made.append((_joined(r, reported(r, wrong, s), also), label, "talk-joined-changed"))
    made += _others(r, f, s, rival, text)
    return [Pair(text=text, statement=a, label=b, source=c) for a, b, c in made]


def _turned(s: Scene) -> Scene:
    """Let the one who asked tell, and the teller ask."""
    return replace(s, teller=s.asker, asker=s.teller)


def _others(
    r: Random, f: Frame, s: Scene, rival: Frame | None, text: str
) -> list[tuple[str, int, str]]:
    """Report what was said by somebody else, or about something else."""
    if rival:
        return [
            (reported(r, rival, _turned(s)), BORNE_OUT, "talk-rival"),
            (reported(r, f, _turned(s)), DIFFERS, "talk-speaker"),
        ]
    return [_elsewhere(r, f, s, text) if r.random() < 0.3 else _other_person(r, f, s)]


def _evaded(r: Random, f: Frame, s: Scene) -> list[Pair]:
    """Ask, and get no answer: neither yes nor no was said."""
    ask = asking(r, f, s, r.choice(ways.DID_YOU))
    turns = [(s.asker.label, ask), (s.teller.label, r.choice(ways.EVADES))]
    text = _amid(r, turns, s, f.family)
    modes = ("past", "past not")
    told = [reported(r, replace(f, mode=mode), s) for mode in modes]
    return [Pair(text=text, statement=t, label=NOT_BORNE_OUT, source="talk-evaded") for t in told]


def _amid(r: Random, turns: Turns, s: Scene, family: int) -> str:
    """Write turns amid talk of other things."""
    before = [t for _ in range(r.choice((0, 0, 1, 2, 3))) for t in around(r, s, family)]
    after = [t for _ in range(r.choice((0, 1, 2, 3))) for t in around(r, s, family)]
    return written(before + turns + after)


def _second(r: Random, f: Frame) -> Frame:
    """Think of another thing to say."""
    other = frame(r)
    while other.family == f.family:
        other = frame(r)
    return other


def _joined(r: Random, one: str, other: str) -> str:
    """Make one sentence of two, in either order."""
    first, last = (one, other) if r.random() < 0.5 else (other, one)
    if last.split()[0] in {"He", "She", "They", "The", "According"}:
        last = last[:1].lower() + last[1:]
    return first.rstrip(".") + r.choice((" and ", ", and ", "; ", " but ")) + last


def _less(r: Random, f: Frame, s: Scene) -> str:
    """Report a part of what was said: less, but true."""
    if f.mode in {"past", "habit", "will"} and f.sure == "plain" and f.often != "rarely":
        return reported(r, replace(f, when=None, why=None, times="", often=""), s)
    return reported(r, f, s)


def _rival(r: Random, f: Frame) -> Frame | None:
    """Think of what the other one might say of the same matter, that cannot be the same."""
    plain = replace(f, by_other=False, sure="plain", mode="will" if f.mode == "agree" else f.mode)
    wrong, label = mistaken(r, plain)
    again = wrong.mode in {"agree", "insist"} or wrong.sure != "plain"
    return None if f.by_other or f.sure != "plain" or again or label != DIFFERS else wrong


def _elsewhere(r: Random, f: Frame, s: Scene, text: str) -> tuple[str, int, str]:
    other = _second(r, f)
    while r.choice(FAMILIES[other.family][1][other.member]).split()[-1] in text:
        other = _second(r, f)
    return reported(r, other, s), NOT_THERE, "talk-elsewhere"


def _other_person(r: Random, f: Frame, s: Scene) -> tuple[str, int, str]:
    """Put it in another's mouth, or turn round who did it to whom."""
    if f.by_other or "{P}" not in FAMILIES[f.family][1][f.member][0] or r.random() < 0.5:
        return reported(r, f, _turned(s)), DIFFERS, "talk-speaker"
    return reported(r, replace(f, by_other=True), s), DIFFERS, "talk-reversed"


def written(turns: Turns) -> str:
    """Write turns as a judge is given them, one speaker after another."""
    out: list[str] = []
    last = ""
    for who, words in turns:
        if who == last:
            out[-1] += f" {words}"
        else:
            out.append(f"{who}: {words}")
        last = who
    return "\n".join(out)

"""Telling a frame: as it is said aloud, and as a report has it."""

import re
from dataclasses import dataclass
from random import Random

from training.checker import grammar, ways
from training.checker.cast import Person
from training.checker.frames import FAMILIES, Frame, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who the subject is called here, and what fills the gaps; `written` in a report."""

    written: bool
    name: str
    person: str
    he: str
    his: str
    slots: dict[str, str]


def said(r: Random, f: Frame, s: Scene) -> str:
    """Speak a frame as the teller says it."""
    child = s.child.him if r.random() < 0.3 else s.child.label
    slots = {"C": child, "their": s.child.his, "its": "its"}
    if f.by_other:
        who = s.other
        name = who.label if r.random() < 0.6 else who.he
        person = who.person if name == who.he else "he"
        slots |= {"P": "me", "my": who.his, "I": who.he, "am": "is"}
        voice = Voice(written=False, name=name, person=person, he=who.he, his=who.his, slots=slots)
    else:
        other = s.other.label if r.random() < 0.7 else s.other.him
        slots |= {"P": other, "my": "my", "I": "I", "am": "am"}
        voice = Voice(written=False, name="I", person="I", he="I", his="my", slots=slots)
    text = r.choice(ways.SURE[f.sure][0]) + _clause(r, f, voice)
    return spoken_style(r, grammar.capital(contracted(r, text)) + ".")


def reported(r: Random, f: Frame, s: Scene) -> str:
    """Write a frame as a report has it."""
    by, who = s.teller, s.other if f.by_other else s.teller
    called = by.he if r.random() < 0.12 else r.choice(by.ways)
    slots = {
        "C": _his(r.choice(s.child.ways), who), "P": _object(r, f, s), "my": who.his,
        "their": s.child.his, "its": "its", "I": who.he, "am": "is",
    }  # fmt: skip
    if not f.by_other and f.sure == "plain":
        bare = Voice(
            written=True, name=called, person=by.person if called == by.he else "he",
            he=who.he, his=who.his, slots=slots,
        )  # fmt: skip
        if f.mode in ways.BARE and not f.often and r.random() < 0.45:
            return _bare(r, f, bare)
        if r.random() < 0.35:
            return grammar.capital(f"{_clause(r, f, bare)}.")
    inside = _his(r.choice(who.ways), by) if f.by_other else who.he
    voice = Voice(
        written=True, name=inside, person=who.person if inside == who.he else "he",
        he=who.he, his=who.his, slots=slots,
    )  # fmt: skip
    clause = _clause(r, f, voice)
    if f.sure != "plain":
        return grammar.capital(f"{called} {r.choice(ways.SURE[f.sure][1])}{clause}.")
    return grammar.capital(r.choice(ways.SAID).format(n=called, c=clause))


def _object(r: Random, f: Frame, s: Scene) -> str:
    """Give the one it was done to: the third party, or the teller where that one did it."""
    if not f.by_other:
        return _his(r.choice(s.other.ways), s.teller)
    return s.teller.him if r.random() < 0.5 else r.choice(s.teller.ways)


def _bare(r: Random, f: Frame, voice: Voice) -> str:
    """Say "He denied hitting her", without a "said that"."""
    inner = _bent(r.choice(ways.BARE[f.mode]), _way(r, f, written=True), voice).replace(
        "{he}", voice.he
    )
    return grammar.capital(f"{voice.name} {_times(r, f, voice, inner)}{_tail(f, voice)}.")


def _his(way: str, who: Person) -> str:
    return way.replace("{his}", who.his)


def _way(r: Random, f: Frame, *, written: bool) -> str:
    """Choose the words, mostly others in a report than in talk, so that words are not enough."""
    found = FAMILIES[f.family][1][f.member]
    if r.random() < 0.3:
        return r.choice(found)
    half = len(found) // 2
    return r.choice(found[half:] if written else found[: len(found) - half])


def _clause(r: Random, f: Frame, voice: Voice) -> str:
    form = r.choice(ways.MODES[f.mode][voice.written])
    body = _bent(form.replace("{i}", voice.he), _way(r, f, written=voice.written), voice)
    if f.cond:
        body = body.replace("{cond}", f.cond[voice.written].replace("{he}", voice.he))
        body = body.replace("{his}", voice.his)
    if f.often:
        body = r.choice(ways.OFTEN[f.often][voice.written]).replace("*", body)
    return f"{voice.name} {_times(r, f, voice, body)}{_tail(f, voice)}"


def _times(r: Random, f: Frame, voice: Voice, body: str) -> str:
    return r.choice(ways.TIMES[f.times][voice.written]).replace("*", body) if f.times else body


def _tail(f: Frame, voice: Voice) -> str:
    when = f" {f.when[voice.written]}" if f.when else ""
    why = f" because {f.why[voice.written]}" if f.why else ""
    return when + why.replace("{he}", voice.he).replace("{his}", voice.his)


def _bent(form: str, way: str, voice: Voice) -> str:
    """Put a deed into a way of telling, each verb bent to the subject."""
    way = re.sub(r"\{(\w+)\}", lambda m: voice.slots[m.group(1)], way)
    bend = grammar.shaped
    form = re.sub(r"\[(\w+)\]", lambda m: bend(m.group(1), "present", voice.person), form)
    shapes = {
        "v": way,
        "pres": bend(way, "present", voice.person),
        "past": bend(way, "past", voice.person),
        "done": bend(way, "done"),
        "ving": bend(way, "doing"),
    }
    return re.sub(r"\{(v|pres|past|done|ving)\}", lambda m: shapes[m.group(1)], form)


_SHORT = (
    (" am ", "'m "), (" will not ", " won't "), (" would not ", " wouldn't "), (" do not ", " don't "), (" does not ", " doesn't "),
    (" did not ", " didn't "), (" have not ", " haven't "), (" has not ", " hasn't "), (" cannot ", " can't "), (" is not ", " isn't "),
    ("I will ", "I'll "), ("I would ", "I'd "), ("I have never", "I've never"), (" could not ", " couldn't "), ("I have offered", "I've offered"),
)  # fmt: skip


def contracted(r: Random, text: str) -> str:
    """Say "I'm" for "I am", mostly."""
    for long, short in _SHORT:
        if r.random() < 0.85:
            text = text.replace(long, short)
    return text


def spoken_style(r: Random, text: str) -> str:
    """Let some talk hesitate, repeat itself, or come without capitals, as talk does."""
    if r.random() < 0.15:
        parts = text.split(" ")
        at = r.randrange(len(parts))
        parts.insert(
            at,
            r.choice(
                ("um,", "uh", "er,", "you know,", "like,", parts[at].lower() if at else "well,")
            ),
        )
        text = " ".join(parts)
    return text.lower() if r.random() < 0.04 else text


def asking(r: Random, f: Frame, s: Scene, form: str) -> str:
    """Put a frame as a question to its teller."""
    slots = {
        "C": s.child.label.replace("my ", "your "), "P": s.other.label.replace("my ", "your "),
        "my": "your", "their": s.child.his, "its": "its", "I": "you", "am": "are",
    }  # fmt: skip
    voice = Voice(written=False, name="you", person="they", he="you", his="your", slots=slots)
    return _bent(form, _way(r, f, written=False), voice)

"""Papers: a summary for an ombudsman, a position statement, questions to who wrote a report."""

from collections.abc import Iterator

from fairhearing.domain.casework.drafts.material import Material, Open, Point, Written
from fairhearing.domain.casework.drafts.pieces import (
    Text,
    answered,
    asked,
    entries,
    filled,
    letter,
    numbered,
    reports,
    rules,
    spoken,
    stopped,
    where,
)
from fairhearing.domain.casework.letters.letter import Way
from fairhearing.domain.checking.finding import Outcome

QUESTIONS = "The questions:"


def ombudsman(material: Material) -> Text:
    """Say what happened, what was asked, and what was answered."""
    points, asks, letters = material.points, material.asks, material.letters
    return letter(
        material,
        "I ask you to look at how [the body it is about] dealt with what I raised. I have been "
        "through its own procedure: its last answer is of [day].",
        *(("What happened:", "\n".join(_happened(letters))) if letters else ()),
        *(("What differs from the record:", *entries(points)) if points else ()),
        *(("What I asked, and what was answered:", *map(_standing, asks)) if asks else ()),
        *asked(list(_looked_at(points, asks))),
        rules("ombudsman", material),
    )


def position(material: Material) -> Text:
    """Tell the court where the writer stands."""
    points, matters = material.points, material.matters
    disputed = (f"{one.title}. {stopped(one.says or '[what you say]')}" for one in matters)
    ask = []
    if points:
        ask.append(
            f"That the person who wrote {reports(points)} correct the entries above, or say what "
            "each rests on."
        )
    return filled(
        (
            "In the Family Court at [place]\nCase number: [number]\nHearing: [day]",
            f"Position statement of {material.me or '[your name]'}",
            "Where things stand:",
            "[In three sentences: what was ordered last, how it goes, what this hearing is for.]",
            *(("What is in dispute:", numbered(disputed)) if matters else ()),
            *(("Where the report differs from the record:", *entries(points)) if points else ()),
            "What I ask the court:",
            numbered([*ask, "[What you ask for, one thing on each line.]"]),
            f"{material.me or '[your name]'}\n[day]",
        )
    )


def questions(material: Material) -> Text:
    """Put two short questions about each point: are these the words, and what follows."""
    return filled(
        (
            f"Questions to {material.to or '[name]'} about {reports(material.points)}",
            "Each question rests on the words that stand with it. One is asked at a time.",
            QUESTIONS,
            numbered(one for point in material.points for one in _questions(point)),
        )
    )


def _happened(letters: tuple[Written, ...]) -> Iterator[str]:
    for one in letters:
        when = one.when.words if one.when else "[day]"
        way = "I wrote to" if one.way is Way.OUT else "I heard from"
        about = f" about “{one.subject}”" if one.subject else ""
        yield f"- {when}: {way} {one.who or '[name]'}{about}."


def _standing(one: Open) -> str:
    return f"On {one.asked} I asked: “{stopped(one.words)}” {answered(one)}"


def _looked_at(points: tuple[Point, ...], asks: tuple[Open, ...]) -> Iterator[str]:
    if asks:
        yield "Please look at whether each thing that I asked was answered as it was asked."
    if points:
        yield (
            "Please look at whether the entries above, which are about facts, were dealt with when "
            "I raised them."
        )
    yield "Please tell me what I should send you beside this, and in which form."


def _questions(point: Point) -> Iterator[str]:
    heard = " ".join(spoken(one) for one in point.record)
    if point.outcome is None:
        yield f"On the record, {heard} Do you agree that this was said?"
        yield f"It is not in “{point.report}”. Is there a reason?"
        return
    place = where(point)
    says = f"Please look at {place} of “{point.report}”. It says: “{point.says}”"
    if heard:
        yield f"{says} On the record, {heard} Do you agree that these were the words?"
    else:
        yield f"{says} Who said this to you, and when?"
    yield _THEN[point.outcome].format(place=place)


_THEN = {
    Outcome.CONTRADICTED: "For {place}: which of the two should the court go by?",
    Outcome.MISATTRIBUTED: "For {place}: who do you now say said it?",
    Outcome.OVERSTATED: "For {place}: what else did you rely on for the stronger words?",
    Outcome.UNDERSTATED: "For {place}: what else did you rely on for the weaker words?",
    Outcome.MISQUOTED: "For {place}: are the words in quotation marks those that were spoken?",
    Outcome.NOT_FOUND: "For {place}: is there a note of it, and may the court see it?",
    Outcome.SUPPORTED: "For {place}: is there anything you would add?",
    Outcome.NOT_CHECKABLE: "For {place}: what does it rest on?",
}

"""Letters: correction request, complaint, chaser, and a reply where something else was answered."""

from collections.abc import Iterator

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.drafts.material import Material, Open, Point
from fairhearing.domain.casework.drafts.pieces import (
    NUMBERED_ANSWER,
    Text,
    answered,
    asked,
    entries,
    letter,
    listed,
    point_of,
    reports,
    rules,
    stopped,
    where,
)


def correction(material: Material) -> Text:
    """Ask for each point to be put right."""
    points = material.points
    return letter(
        material,
        f"I am writing about {reports(points)}. I have compared it with the record of what was "
        "said. In the places below they differ. Each entry gives the place, and the words on "
        "both sides.",
        *entries(points),
        "I ask only that the words be put right. I say nothing about how they came to differ.",
        *asked([*_corrections(points), *_telling(points)]),
        rules("correction", material),
        f"{NUMBERED_ANSWER} Thank you for looking into this.",
    )


def complaint(material: Material) -> Text:
    """Set out what happened and what is asked, point by point."""
    points, asks = material.points, material.asks
    about = [f"{reports(points)}"] if points else []
    about += ["how my letters were answered"] if asks else []
    return letter(
        material,
        f"I wish to make a complaint about {' and about '.join(about) or '[what it is about]'}. "
        "It is set out below, so that each point can be answered on its own.",
        *(("What differs from the record:", *entries(points)) if points else ()),
        *(("What I asked before:", *(_asked_before(one) for one in asks)) if asks else ()),
        *asked(list(_complained(points, asks))),
        rules("complaint", material),
        f"{NUMBERED_ANSWER} If you understand a point in another way than it is written, please "
        "ask me before you answer it.",
    )


def chaser(material: Material) -> Text:
    """Ask again for what was not answered."""
    return letter(
        material,
        f"I am writing about {_letters(material.asks)}. I have not found an answer to everything "
        "that I asked. If it has been sent and I have missed it, please tell me where it is.",
        *asked([_again(one) for one in material.asks]),
        "Please answer by [a day that leaves them time], or tell me by then when I can expect it.",
        "Thank you for your help.",
    )


def deflection(material: Material) -> Text:
    """Set each question beside what was answered, and ask it again."""
    replies = dict.fromkeys(one.reply for one in material.asks if one.reply)
    days = listed(list(replies)) or "[day]"
    return letter(
        material,
        f"Thank you for your letter{'s' if len(replies) > 1 else ''} of {days}. On the points "
        "below I still need an answer to what I asked.",
        *(_asked_before(one) for one in material.asks),
        *asked([_as_asked(one) for one in material.asks]),
        f"If a question is not clear, please tell me what is not, and I will put it in other "
        f"words. {NUMBERED_ANSWER}",
    )


def _corrections(points: tuple[Point, ...]) -> Iterator[str]:
    for number, one in enumerate(points, start=1):
        if one.outcome is None:
            yield f"Please add what entry {number} gives, or tell me why it is not in the report."
        else:
            yield (
                f"Please correct entry {number} ({where(one)}) so that it agrees with the record, "
                "or tell me what you rely on for it."
            )


def _telling(points: tuple[Point, ...]) -> Iterator[str]:
    if points:
        yield "Please send me the corrected pages."
        yield (
            "If the report has gone to the court or to anybody else, please tell them of the "
            "correction, and tell me when you have."
        )


def _complained(points: tuple[Point, ...], asks: tuple[Open, ...]) -> Iterator[str]:
    for number, one in enumerate(points, start=1):
        yield (
            f"Please tell me whether you accept that what entry {number} gives was said and is not "
            "in the report, and if not, why not."
            if one.outcome is None
            else f"Please tell me whether you accept that entry {number} ({where(one)}) differs "
            "from the record, and if not, why not."
        )
    if points:
        yield "Please have the entries that you accept corrected, and tell me when that is done."
        yield "Please tell the court of each correction, if the report has gone there."
    yield from (_as_asked(one) for one in asks)
    yield "Please tell me who will look into this, and when I can expect your answer."
    yield "Please tell me what I can do if I do not agree with your answer."


def _asked_before(one: Open) -> str:
    to = f" to {one.to}" if one.to else ""
    number = f", point {one.number}" if one.number else ""
    return f"On {one.asked} I wrote{to}{number}: “{stopped(one.words)}” {answered(one)}"


def _again(one: Open) -> str:
    head = f"Please answer {point_of(one)}: “{stopped(one.words)}”"
    if one.kind is AnswerKind.PARTLY:
        return f"{head} Your reply of {one.reply or '[day]'} deals with part of it."
    return head


def _as_asked(one: Open) -> str:
    head = f"Please answer {point_of(one)} as I asked it: “{stopped(one.words)}”"
    if one.kind is AnswerKind.REFUSED:
        return f"{head} If the answer stays no, please name the rule that it rests on."
    return f"{head} If you will not answer it, please say so, and why."


def _letters(asks: tuple[Open, ...]) -> str:
    days = list(dict.fromkeys(one.asked for one in asks))
    return f"my letter{'s' if len(days) > 1 else ''} of {listed(days) or '[day]'}"

"""Pieces that several drafts have: greeting, entries, what is still open, numbered asks."""

from collections.abc import Iterable, Sequence

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.drafts.kind import said as rules_said
from fairhearing.domain.casework.drafts.material import Material, Open, Point
from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.filings.schedule import Said
from fairhearing.domain.filings.telling import place
from fairhearing.domain.saying import clock

ASKED = "What I ask:"
"""The line before the numbered asks."""
NUMBERED_ANSWER = "Please answer each point under its number."

Text = tuple[str, ...]
"""Paragraphs, headings and lists, one after another."""


def letter(material: Material, *paragraphs: str) -> Text:
    """Set paragraphs between a greeting and a name; empty ones are left out."""
    to = material.to.partition(",")[0].strip() or "[name]"
    me = material.me or "[your name]"
    return (f"Dear {to},", *filled(paragraphs), f"Yours sincerely,\n{me}")


def filled(paragraphs: Iterable[str]) -> Text:
    """Leave empty paragraphs out."""
    return tuple(one for one in paragraphs if one)


def numbered(asks: Iterable[str]) -> str:
    """Set asks one on a line, each with its number."""
    return "\n".join(f"{number}. {one}" for number, one in enumerate(asks, start=1))


def asked(asks: Sequence[str]) -> Text:
    """Set asks under their heading; nothing where there are none."""
    return (ASKED, numbered(asks)) if asks else ()


def rules(name: str, material: Material) -> str:
    """Say the rules that hold, each with where it comes from; "" where we are sure of none."""
    return " ".join(rules_said(name, material.facts))


def entries(points: Iterable[Point]) -> Text:
    """Set each point with its place, both wordings, and how they stand to one another."""
    return tuple(_entry(number, one) for number, one in enumerate(points, start=1))


def where(point: Point) -> str:
    """Say where a point stands, to begin a sentence with: `page 2, paragraph 7`."""
    found = place(point.page, point.paragraph)
    return found[:1].lower() + found[1:] if point.page else f"not in “{point.report}”"


def spoken(one: Said) -> str:
    """Say words of the record with who said them, and when: `Officer (call.opus, 0:44): “…”`."""
    times = f", {clock(one.start)}" if one.start is not None else ""
    times += f" to {clock(one.end)}" if times and one.end is not None else ""
    who = f"{one.speaker} " if one.speaker else ""
    return f"{who}({one.record}{times}): “{one.text}”"


def reports(points: Iterable[Point]) -> str:
    """Name the reports that points are about: `the report “report.pdf”`."""
    names = list(dict.fromkeys(f"“{one.report}”" for one in points))
    if not names:
        return "[which report]"
    things = "report" if len(names) == 1 else "reports"
    return f"the {things} {listed(names)}"


def listed(names: Sequence[str]) -> str:
    """Join names: `a, b and c`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def point_of(one: Open) -> str:
    """Say which point of which letter: `point 2 of my letter of 3 May 2026`."""
    number = f"point {one.number} of " if one.number else ""
    return f"{number}my letter of {one.asked}"


def answered(one: Open) -> str:
    """Say in a neutral sentence what became of an ask."""
    reply = f"The reply of {one.reply}" if one.reply else "The reply"
    words = f" It says: “{stopped(one.answer)}”" if one.answer else ""
    if one.kind is AnswerKind.ANSWERED:
        return f"{reply} answers it.{words}"
    if one.kind is AnswerKind.PARTLY:
        return f"{reply} deals with part of it.{words}"
    if one.kind is AnswerKind.REFUSED:
        reason = f" The reason given is: “{stopped(one.refusal)}”" if one.refusal else ""
        return f"{reply} says no.{words}{reason}"
    if one.kind is AnswerKind.DEFLECTED:
        instead = f" What it answers is: {stopped(one.instead)}" if one.instead else ""
        return f"{reply} deals with something else.{words}{instead}"
    if one.kind is AnswerKind.IGNORED:
        return f"{reply} does not mention it."
    return "I have not found a reply to it in what I have received."


def stopped(words: str) -> str:
    """End words with a full stop, where they have no end."""
    return words if words.rstrip()[-1:] in (".", "?", "!", "”") else f"{words.rstrip()}."


def _entry(number: int, point: Point) -> str:
    record = " ".join(spoken(one) for one in point.record) or point.nothing
    why = f" {stopped(point.reason)}" if point.reason else ""
    if point.outcome is None:
        return (
            f"Entry {number}. Not in “{point.report}”. On the record, {record} "
            f"These words are not in the report.{why}"
        )
    says = f"{place(point.page, point.paragraph)} of “{point.report}” says: “{point.says}”"
    if not point.record:
        return f"Entry {number}. {says} {record}{why}"
    return f"Entry {number}. {says} On the record, {record} {_STANDS[point.outcome]}{why}"


_STANDS = {
    Outcome.CONTRADICTED: "The two differ.",
    Outcome.MISATTRIBUTED: "It was said by somebody else.",
    Outcome.OVERSTATED: "The report puts it more strongly than it was said.",
    Outcome.UNDERSTATED: "The report puts it more weakly than it was said.",
    Outcome.MISQUOTED: "The words in quotation marks differ from those that were spoken.",
    Outcome.NOT_FOUND: "I have not found what the report says in these words.",
    Outcome.SUPPORTED: "The two agree.",
    Outcome.NOT_CHECKABLE: "It is an opinion, or about something that is not on this record.",
}
"""How the two sides stand to one another, as a letter says it."""

"""Drafts: made, changed in versions, and taken among the letters once the person has sent them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from django.db import transaction
from django.utils import timezone

from fairhearing.domain.casework.drafts.draft import Draft, Sent, asks_in, compose, gaps
from fairhearing.domain.casework.drafts.kind import Takes, kind
from fairhearing.domain.casework.drafts.material import Material, Open, Point, Written
from fairhearing.domain.casework.due.request import Request
from fairhearing.domain.casework.letters.letter import Channel, Letter, Way
from fairhearing.domain.casework.person import Matter, Part
from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.tone.check import tone
from fairhearing.domain.casework.tone.mark import Mark
from fairhearing.domain.casework.when import on
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.domain.procedures.rule import Rule
from fairhearing.domain.saying import day
from fairhearing.render import draft_paper
from fairhearing.render.blocks import Paper
from fairhearing.work.calls.sheets import Clash
from fairhearing.work.case import adding, facts, rows
from fairhearing.work.case.people import PEOPLE
from fairhearing.work.case.shown import Use
from fairhearing.work.casework import asked_again, letter_words, letters
from fairhearing.work.casework.asked_again import Before
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.casework.registers import Register
from fairhearing.work.casework.requests import REQUESTS
from fairhearing.work.casework.writing_material import offer
from fairhearing.work.house import drafts

DRAFTS = Register("drafts", Draft)
FIELDS = ("to", "subject", "text")
"""What a person changes in a draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPage:
    """A draft with everything that is shown beside it.

    `stands` is the draft as it was typed last; it is not saved yet where it differs from the
    line's. `rules` are those it rests on, `marks` what the tone check found. `again` are numbers
    of what it asked, once it is sent, with the earlier ask that each is the same as.
    """

    line: Line[Draft]
    stands: Draft
    marks: tuple[Mark, ...]
    gaps: tuple[str, ...]
    rules: tuple[Rule, ...]
    history: tuple[Line[Draft], ...]
    again: tuple[tuple[str, Before], ...] = ()

    @property
    def saved(self) -> bool:
        """Whether what stands is saved."""
        return self.stands == self.line.value


def start(
    case_id: str, name: str, chosen: Collection[str], to: str, about: Mapping[str, str]
) -> str:
    """Make a draft of what was chosen, by its keys, and give its id; `about` is as for `offer`."""
    offered = offer(case_id, kind(name), **about)
    taken = [one for one in offered.choices if one.key in chosen]
    if {one.key for one in taken} != set(chosen):
        raise WrongUse(
            "Something that you chose has changed since the page was shown.",
            safe="Nothing was changed.",
            todo="Please choose again.",
        )
    values = [one.value for one in taken]
    material = Material(
        day=timezone.localdate(),
        me=offered.me,
        to=" ".join(to.split()),
        facts=facts.of_case(case_id),
        points=tuple(one for one in values if isinstance(one, Point)),
        asks=tuple(one for one in values if isinstance(one, Open)),
        letters=tuple(one for one in values if isinstance(one, Written)),
        matters=tuple(one for one in values if isinstance(one, Matter)),
    )
    sources = tuple(dict.fromkeys(one.source for one in taken))
    return DRAFTS.enter(case_id, compose(name, material, sources))


def page(case_id: str, draft_id: str) -> DraftPage:
    """Show a draft as it stands, with its marks, its rules and its versions."""
    line = DRAFTS.line(case_id, draft_id)
    stands = line.value if line.value.sent else _typed(line)
    of = line.value.of
    names = tuple(_children(case_id))
    return DraftPage(
        line=line,
        stands=stands,
        marks=() if line.value.sent else tone(stands.text, names=names, longest=of.longest),
        gaps=gaps(f"{stands.subject}\n{stands.text}"),
        rules=of.rules(facts.of_case(case_id)),
        history=DRAFTS.history(case_id, draft_id),
        again=tuple(_again(case_id, line.value)),
    )


def thread_of(case_id: str, draft: Draft) -> str:
    """Give the one thread of the letters whose asks went into a draft, "" where there is none.

    A summary for an ombudsman goes to somebody else, and begins a thread of its own.
    """
    if Takes.ASKS not in draft.of.takes or Takes.LETTERS in draft.of.takes:
        return ""
    went_in = {one.place.ids[-1] for one in draft.sources if one.place.page == "letter"}
    lines = (line for line in LETTERS.lines(case_id) if line.id in went_in)
    threads = {thread for line in lines for thread in line.value.threads}
    return threads.pop() if len(threads) == 1 else ""


def keep(
    case_id: str, draft_id: str, typed: Mapping[str, str], seen: Mapping[str, str]
) -> tuple[Clash, ...]:
    """Keep what is being typed, without making a version of it.

    `seen` is what stood in a field when it was last seen. Where another window has typed
    something else there since, that stays, and both wordings are given back.
    """
    with transaction.atomic():
        before = _own(case_id, draft_id).value
        kept = drafts.kept(_form(draft_id))
        stands = {field: kept.get(field, _text(before, field)) for field in FIELDS}
        yours = {field: _tidy(words) for field, words in typed.items() if field in FIELDS}
        known = {field: _tidy(seen.get(field, stands[field])) for field in yours}
        theirs = {field for field in yours if stands[field] not in (known[field], yours[field])}
        drafts.keep(_form(draft_id), {f: words for f, words in yours.items() if f not in theirs})
    return tuple(
        Clash(field=field, stands=stands[field], yours=yours[field])
        for field in FIELDS
        if field in theirs and yours[field] != known[field]
    )


def save(
    case_id: str, draft_id: str, typed: Mapping[str, str], *, seen: int, known: Mapping[str, str]
) -> None:
    """Make a version of what was typed; `Refused` where another window made one meanwhile.

    `known` is what was last kept of each field from this window, before it was saved.
    """
    yours = {field: _tidy(words) for field, words in typed.items() if field in FIELDS}
    if any(len(words) > drafts.LONGEST for words in yours.values()):
        raise WrongUse(
            "This is more than fits into a letter.",
            safe="What was saved before is still there, and what you typed is on this page.",
            todo="Please cut the text in two, and put the second part into a letter of its own.",
        )
    with transaction.atomic():
        before = _own(case_id, draft_id).value
        DRAFTS.change(case_id, draft_id, _with(before, yours), seen=seen)
        kept = drafts.kept(_form(draft_id))
        # What another window has half typed is still needed there.
        ours = {field: (yours.get(field), _tidy(known.get(field, ""))) for field in kept}
        settled = [field for field in kept if kept[field] in ours[field]]
        if settled:
            drafts.done(_form(draft_id), *settled)
        rows.touch(case_id)


def throw_away(case_id: str, draft_id: str) -> None:
    """Let go of what was typed and not saved."""
    _own(case_id, draft_id)
    drafts.done(_form(draft_id))


def strike(case_id: str, draft_id: str) -> None:
    """Strike a draft out; what it said stays in its ledger."""
    DRAFTS.strike(case_id, draft_id)
    drafts.done(_form(draft_id))


def sent(
    case_id: str,
    draft_id: str,
    *,
    day_sent: date,
    channel: Channel,
    thread_id: str = "",
    item_id: str = "",
) -> str:
    """Take a draft that the person sent among the letters, and give the letter's id.

    Its text is sealed, unless `item_id` names the file as it went out. "" begins a thread.
    Its numbered asks are entered to be followed, and a request begins its clock.
    """
    if day_sent > timezone.localdate():
        raise WrongUse("This day is still to come.", safe="What you typed is still here.")
    with transaction.atomic():
        line = _own(case_id, draft_id)
        if _typed(line) != line.value:
            raise WrongUse(
                "Something in the draft is not saved yet.",
                safe="It is kept.",
                todo="Please save the draft first, so that it is the text you sent.",
            )
        draft = line.value
        thread = thread_id or letters.start_thread(case_id, draft.subject or draft.of.title)
        item = item_id or _sealed(case_id, draft, day_sent)
        letter = Letter(
            item_id=item,
            way=Way.OUT,
            sent=on(day_sent),
            sender="me",
            recipients=(draft.to,) if draft.to else (),
            channel=channel,
            subject=draft.subject,
            typed="" if item_id else item,
        )
        letter_id = letters.enter(case_id, letter)
        letters.put_into(case_id, thread, (letter_id,))
        _follow(case_id, draft, letter_id, day_sent)
        went = Sent(on=day_sent, channel=channel, letter_id=letter_id)
        DRAFTS.change(case_id, draft_id, replace(draft, sent=went), seen=line.seen)
    return letter_id


def paper(case_id: str, draft_id: str) -> Paper:
    """Set a draft as it stands."""
    return draft_paper.compose(page(case_id, draft_id).stands, made_on=timezone.localdate())


def plain(case_id: str, draft_id: str) -> str:
    """Write a draft as it stands as text."""
    return draft_paper.plain_text(page(case_id, draft_id).stands)


def _own(case_id: str, draft_id: str) -> Line[Draft]:
    """Give a draft that may still be changed."""
    line = DRAFTS.line(case_id, draft_id)
    if line.value.sent:
        raise Refused(
            "This was sent, and stays as it went out.",
            safe="It is among the letters.",
            todo="If you want to write again, begin a new draft.",
        )
    return line


def _sealed(case_id: str, draft: Draft, day_sent: date) -> str:
    name = f"{draft.of.title}, {day(day_sent)}.txt"
    about = f"{draft.subject or draft.of.title}. To {draft.to or 'nobody named'}. Sent by me."
    note = letter_words.typed_note(about, draft.text)
    return adding.add(case_id, name, BytesIO(note), Use.LETTER).item.id


def _follow(case_id: str, draft: Draft, letter_id: str, day_sent: date) -> None:
    if not draft.of.repeats:
        asked_again.follow(case_id, letter_id, asks_in(draft.text))
    if draft.of.request:
        request = Request(
            wanted=draft.of.request, body=draft.to or "somebody not named", sent=day_sent
        )
        REQUESTS.enter(case_id, request)


def _again(case_id: str, draft: Draft) -> Iterator[tuple[str, Before]]:
    """Give what a draft that was sent asks again, with the number it has there."""
    if draft.sent:
        told = asks_in(draft.text)
        known = asked_again.asked_before(
            case_id, draft.sent.letter_id, [words for _, words in told]
        )
        for (number, _), same in zip(told, known, strict=True):
            if same:
                yield number, same


def _children(case_id: str) -> list[str]:
    """Give every name of the case's children, whole and the first part of it."""
    names = [
        name
        for line in PEOPLE.lines(case_id)
        if line.value.part is Part.CHILD
        for name in line.value.names
    ]
    return list(dict.fromkeys((*names, *(name.split()[0] for name in names if name.split()))))


def _form(draft_id: str) -> str:
    return f"draft:{draft_id}"


def _typed(line: Line[Draft]) -> Draft:
    """Give a draft as it was typed last."""
    return _with(line.value, drafts.kept(_form(line.id)))


def _text(draft: Draft, field: str) -> str:
    return {"to": draft.to, "subject": draft.subject, "text": draft.text}[field]


def _with(draft: Draft, words: Mapping[str, str]) -> Draft:
    return replace(
        draft,
        to=words.get("to", draft.to),
        subject=words.get("subject", draft.subject),
        text=words.get("text", draft.text),
    )


def _tidy(words: str) -> str:
    return words.replace("\r\n", "\n").strip()

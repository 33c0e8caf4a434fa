"""Promises found in letters in and in call sheets: confirmed by the person, kept or not."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fairhearing.domain.casework.calls.call_sheet import Sheet
from fairhearing.domain.casework.dated import Dated, Expected, Place
from fairhearing.domain.casework.letters.letter import Letter, Way, Words
from fairhearing.domain.casework.promises.finding_promises import promises_in
from fairhearing.domain.casework.promises.promise import FoundPromise, Kept, Promise
from fairhearing.domain.casework.promises.promised_days import meant
from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.when import When, on
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import WrongUse
from fairhearing.store import outputs, tables
from fairhearing.work.calls import sheets
from fairhearing.work.casework import letters, mails
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.casework.registers import Register

PROMISES = Register("promises", Promise)

READING = 2
"""Counts up when promises are found otherwise than before; letters are then looked at anew."""
AT_ONCE = 100
"""Letters looked through in one go, where hundreds have not been looked at yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Words of a letter or a call sheet that a person has not decided about."""

    found: FoundPromise
    who: str
    said: When | None
    letter_id: str = ""
    sheet_id: str = ""


def proposed(
    case_id: str, known: Sequence[Line[Letter]] | None = None
) -> tuple[tuple[Proposed, ...], int]:
    """Give what waits to be confirmed, and how many letters were not looked through yet.

    `known` are the case's letters, where they have been read already.
    """
    every = LETTERS.lines(case_id) if known is None else known
    lines = [line for line in every if _may_promise(line.value)]
    decided = _decided(PROMISES.lines(case_id))
    found, left = _found(lines)
    ours = (one for line in lines for one in _of_letter(line, found.get(line.id, ())))
    both = (*ours, *(one for sheet in sheets.of_case(case_id) for one in _of_sheet(sheet)))
    return tuple(one for one in both if _name(one) not in decided), left


def of_letter(case_id: str, line: Line[Letter], words: Words) -> tuple[Proposed, ...]:
    """Give what one letter seems to promise and was not decided yet."""
    if not _may_promise(line.value):
        return ()
    decided = _decided(PROMISES.lines(case_id))
    found = _of_letter(line, promises_in(words.paragraphs, line.value.sent))
    return tuple(one for one in found if _name(one) not in decided)


def confirm(case_id: str, one: Proposed, *, words: str, by: date | None) -> str:
    """Enter what a person confirmed, in their words, for the day they say; gives its id."""
    kept = _checked(words)
    promise = Promise(
        words=kept,
        found=one.found.words,
        who=one.who,
        said=one.said,
        by=by,
        letter_id=one.letter_id,
        sheet_id=one.sheet_id,
    )
    return PROMISES.enter(case_id, promise)


def set_aside(case_id: str, one: Proposed) -> str:
    """Enter that these words are no promise, so that they are not proposed again."""
    return PROMISES.enter(
        case_id,
        Promise(
            words=one.found.words,
            found=one.found.words,
            who=one.who,
            said=one.said,
            letter_id=one.letter_id,
            sheet_id=one.sheet_id,
            kept=Kept.NONE,
        ),
    )


def decide(case_id: str, promise_id: str, kept: Kept, later_id: str, *, seen: int) -> None:
    """Say how a promise stands, and which later letter shows it."""
    line = PROMISES.line(case_id, promise_id)
    if later_id:
        LETTERS.line(case_id, later_id)
    changed = replace(line.value, kept=kept, later_id="" if kept is Kept.WAITING else later_id)
    PROMISES.change(case_id, promise_id, changed, seen=seen)


def by_source(case_id: str) -> dict[str, list[Promise]]:
    """Give the promises that the person confirmed, by the letter or the call sheet they are of."""
    found: dict[str, list[Promise]] = {}
    for line in PROMISES.lines(case_id):
        if line.value.kept is not Kept.NONE:
            source = line.value.letter_id or line.value.sheet_id
            found.setdefault(source, []).append(line.value)
    return found


def settle(case_id: str, kept: Kept, is_it: Callable[[Expected], bool]) -> bool:
    """Say how the promise that is expected stands; False where no confirmed one is it."""
    calls = {sheet.id: sheet for sheet in sheets.of_case(case_id)}
    found = [
        line
        for line in PROMISES.lines(case_id)
        if any(map(is_it, line.value.expected(_place(case_id, line.value, calls))))
    ]
    for line in found:
        decide(case_id, line.id, kept, line.value.later_id, seen=line.seen)
    return bool(found)


def find(case_id: str, words: str, letter_id: str, sheet_id: str) -> Proposed:
    """Find what is proposed by where it stands and its words; `WrongUse` where it is not."""
    if letter_id:
        line = LETTERS.line(case_id, letter_id)
        every = of_letter(case_id, line, letters.words_of(case_id, letter_id))
    else:
        every = tuple(_of_sheet(sheets.sheet(sheet_id)))
    one = next((one for one in every if one.found.words == words), None)
    if one is None:
        raise WrongUse("That was decided already.", safe="Nothing was changed.")
    return one


def expected(case_id: str, _today: date) -> Iterator[Expected]:
    """Give every promise that waits or was kept, and those of call sheets as they stand."""
    lines = PROMISES.lines(case_id)
    calls = {sheet.id: sheet for sheet in sheets.of_case(case_id)}
    for line in lines:
        yield from line.value.expected(_place(case_id, line.value, calls))
    decided = _decided(lines)
    for sheet in calls.values():
        for one in _of_sheet(sheet):
            if _name(one) not in decided:
                promise = Promise(
                    words=one.found.words, who=one.who, by=one.found.by, sheet_id=sheet.id
                )
                yield from promise.expected(_place(case_id, promise, calls))


def dated(case_id: str) -> tuple[Dated, ...]:
    """Give every promise to the chronology."""
    calls = {sheet.id: sheet for sheet in sheets.of_case(case_id)}
    return tuple(
        one
        for line in PROMISES.lines(case_id)
        for one in line.value.dated(_place(case_id, line.value, calls))
    )


def look_through(lines: Sequence[Line[Letter]]) -> None:
    """Find and keep what these letters promise, so that no page has to wait for it.

    Of one in which there are no words it is kept that it promises nothing, so that it is not
    looked at again and again.
    """
    every = _readable([line for line in lines if _may_promise(line.value)])
    words = letters.many_words(every)
    for line in every:
        found = promises_in(words[line.id].paragraphs, line.value.sent)
        outputs.keep(_key(line.value), source=_source(line.value), stage="promises", value=found)


def _found(lines: Sequence[Line[Letter]]) -> tuple[dict[str, tuple[FoundPromise, ...]], int]:
    keys = {line.id: _key(line.value) for line in lines}
    kept = outputs.find_all(set(keys.values()), tuple[FoundPromise, ...])
    fresh = _readable([line for line in lines if keys[line.id] not in kept])
    if fresh:
        look_through(fresh[:AT_ONCE])
        kept |= outputs.find_all({keys[one.id] for one in fresh}, tuple[FoundPromise, ...])
    found = {line.id: kept[keys[line.id]] for line in lines if keys[line.id] in kept}
    return found, max(0, len(fresh) - AT_ONCE)


def _readable(lines: Sequence[Line[Letter]]) -> list[Line[Letter]]:
    """Leave out papers that were not read, or not yet: they may still be."""
    papers = tables.Item.objects.filter(pk__in={line.value.item_id for line in lines}, reading="")
    unread = set(papers.exclude(kind=Kind.EMAIL).values_list("pk", flat=True))
    return [line for line in lines if line.value.typed or line.value.item_id not in unread]


def _place(case_id: str, promise: Promise, calls: Mapping[str, Sheet]) -> Place:
    """Say where a promise stands: in its letter, or in the sheet of its call."""
    sheet = calls.get(promise.sheet_id)
    if sheet is None:
        return Place(page="letter", ids=(case_id, promise.letter_id))
    return Place(page="after" if sheet.sealed or sheet.ended else "during", ids=(sheet.id,))


def _of_letter(line: Line[Letter], found: Iterable[FoundPromise]) -> Iterator[Proposed]:
    letter = line.value
    for one in found:
        yield Proposed(found=one, who=letter.sender, said=letter.sent, letter_id=line.id)


def _of_sheet(sheet: Sheet) -> Iterator[Proposed]:
    """Give what was written down as promised; a day in the words counts where none was chosen."""
    for line in sheet.promises:
        said = on(line.at.date())
        named = line.by or _day(line.words, said.first)
        chosen = "You wrote this day down." if line.by else ""
        found = FoundPromise(
            words=line.words, by=named, how=chosen, check="" if named else "They named no day."
        )
        yield Proposed(found=found, who=sheet.plan.who, said=said, sheet_id=sheet.id)


def _day(words: str, said: date) -> date | None:
    day = meant(words, said)
    return day.by if day else None


def _may_promise(letter: Letter) -> bool:
    return letter.way is Way.IN and not letter.same_as


def _decided(lines: Iterable[Line[Promise]]) -> set[tuple[str, str, str]]:
    return {(one.value.letter_id, one.value.sheet_id, one.value.found) for one in lines}


def _name(one: Proposed) -> tuple[str, str, str]:
    return one.letter_id, one.sheet_id, one.found.words


def _source(letter: Letter) -> str:
    return letter.typed or letter.item_id


def _key(letter: Letter) -> str:
    sent = letter.sent.words if letter.sent else ""
    read = {"sent": sent, "reading": READING, "mails": mails.READING}
    return outputs.key(_source(letter), "promises", read)


def _checked(words: str) -> str:
    told = " ".join(words.split())
    if not told:
        raise WrongUse("Please say what was promised.", safe="Nothing was changed.")
    return told

"""Sentences that say what was compared, how much was searched, and how to check it."""

from collections.abc import Sequence

from fairhearing.domain.checking.finding import SURE, CheckResult, Coverage
from fairhearing.domain.checking.language.words import counts, not_sure_of
from fairhearing.domain.filings.compared import Compared
from fairhearing.domain.filings.schedule import Place, Schedule
from fairhearing.domain.saying import counted, day, length

HOW_MADE = (
    "A program turned the recording into words, split the report into statements, and looked "
    "for the words that bear on each statement, and for what was said and is not in the report. "
    "What it found were candidates only. A person then listened to the recording for each entry "
    "in this schedule, or read the record where it has no sound, and decided. The last page names "
    "the program and the models it used."
)
EXAMPLE = (
    "This is an example. The family, the officer, the call and the report are invented. Where a "
    "note says that nobody listened, the decision comes from the example's answer key. The rest "
    "is worded as it would be in a real case."
)
WHAT_IT_IS_NOT = (
    "It compares words with words. It gives no view on why they differ, on any person, "
    "or on any question that is for the court."
)
_LISTEN = (
    "Play the recording from the time shown beside the entry. The recording is the evidence; "
    "the words printed here are only a guide to it."
)
_READ = "Read the page and paragraph of the report that the entry names."
_SAME_FILES = (
    "To see that the files are the same ones, work out their SHA-256 and compare it with the "
    "one on the first page. On Windows: certutil -hashfile FILE SHA256. On macOS: "
    "shasum -a 256 FILE. On Linux: sha256sum FILE. One changed byte gives a different number."
)
_SAY = "If an entry is mistaken, please say which and why, so that it can be put right."
TO_CHECK = (_LISTEN, _READ, _SAME_FILES, _SAY)


def extent(compared: Compared) -> str:
    """Say how long a file is, and when it was sealed: `recording, 4 minutes, sealed 2 May 2026`."""
    sealed = f", sealed {day(compared.sealed)}" if compared.sealed else ""
    return _size(compared) + sealed


def _size(compared: Compared) -> str:
    if compared.pages:
        eye = ", read from a scan" if compared.read_by_eye else ""
        return counted(compared.pages, "page") + eye
    return f"recording, {length(compared.seconds)}" if compared.has_sound else "written record"


def place(page: int, paragraph: str) -> str:
    """Where a statement stands: `Page 2, paragraph 7`, or the page alone."""
    return f"Page {page}, paragraph {paragraph}" if paragraph else f"Page {page}"


def taken(result: CheckResult) -> str:
    """Count what the program takes each statement to be, and of how many it is not sure."""
    told = counts(one.outcome for one in result.findings) + "."
    unsure = sum(one.score < SURE for one in result.findings)
    return f"{told} {not_sure_of(unsure, sound=result.has_sound)}".rstrip()


def tally(schedule: Schedule) -> tuple[str, ...]:
    """Count every statement once: what was decided, and what is not in and why."""
    if not schedule.statements:
        return ("No statement that can be checked was found in the report.",)
    left = [_undecided(schedule)] if schedule.undecided else []
    left += [_rejected(schedule.rejected)] if schedule.rejected else []
    if not left:
        return (counts(schedule.outcomes) + ".", "Every statement has been decided by a person.")
    decided = len(schedule.outcomes)
    whole = counted(schedule.statements, "statement")
    if not decided:
        return (f"{whole}. A person has decided none of them yet.", *left)
    kinds = counts(schedule.outcomes).partition(": ")[2]
    return (f"{whole}, of which a person has decided {decided}: {kinds}.", *left)


def _undecided(schedule: Schedule) -> str:
    number, likely = schedule.undecided, schedule.looks_borne_out
    head = "1 is" if number == 1 else f"{number} are"
    said = f"{head} not decided yet, and so not in this schedule."
    if not likely:
        return said
    of_many = "all of them" if number == len(likely) else f"{len(likely)} of them"
    which = "it" if number == 1 else of_many
    return f"{said} The program takes {which} to be borne out: {places(likely)}."


def _rejected(number: int) -> str:
    head = "1 is" if number == 1 else f"{number} are"
    return f"{head} not in because the person did not accept what the program found."


def tally_left_out(schedule: Schedule) -> str:
    """Count what the report leaves out, and what is not in and why; "" where nothing was found."""
    listed, not_in = len(schedule.left_out), schedule.left_out_not_in
    told = [_listed_left_out(listed, first=schedule.left_out[0].number)] if listed else []
    if not_in.undecided:
        told.append(f"{_taken(not_in.undecided)} not decided yet, and so not in this schedule.")
    if not_in.rejected:
        told.append(f"{_taken(not_in.rejected)} not in because the person did not accept that.")
    return " ".join(told)


def _taken(number: int) -> str:
    things = counted(number, "thing")
    return f"{things} that the program takes to be left out {'is' if number == 1 else 'are'}"


def _listed_left_out(number: int, *, first: int) -> str:
    if number == 1:
        return f"1 thing that was said is left out of the report: entry {first}."
    entries = f"entries {first} to {first + number - 1}"
    return f"{number} things that were said are left out of the report: {entries}."


def places(where: Sequence[Place]) -> str:
    """Name places in the report: `paragraphs 2, 5 and 7`, with pages where unnumbered."""
    numbers = list(dict.fromkeys(one.paragraph for one in where if one.paragraph))
    pages = list(dict.fromkeys(str(one.page) for one in where if not one.paragraph))
    named = [_listed("paragraph", numbers)] if numbers else []
    named += [_listed("page", pages)] if pages else []
    return " and ".join(named)


def _listed(thing: str, names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"{thing} {names[0]}"
    return f"{thing}s {', '.join(names[:-1])} and {names[-1]}"


def searched(coverage: Coverage, records: Sequence[Compared]) -> tuple[str, ...]:
    """Say how much of the record was searched and how much could not be heard."""
    recordings = [one for one in records if one.has_sound]
    told = _searched_sound(coverage, len(recordings)) if recordings else []
    if len(recordings) < len(records):
        told.append("What is in writing was searched from beginning to end.")
    return tuple(told)


def _searched_sound(coverage: Coverage, recordings: int) -> list[str]:
    lasts = "The recording lasts" if recordings == 1 else "Together the recordings last"
    share = "all" if coverage.searched >= coverage.speech else length(coverage.searched)
    whole, speech = length(coverage.seconds), length(coverage.speech)
    told = [f"{lasts} {whole}. People speak for {speech} of it, and {share} of that was searched."]
    if coverage.inaudible >= 1:
        told.append(f"{length(coverage.inaudible)} of speech could not be made out.")
    if coverage.overlapped >= 1:
        told.append(f"For {length(coverage.overlapped)} people spoke at the same time.")
    return told


def nowhere(coverage: Coverage) -> str:
    """Say that nothing was found, which is never said without how much was searched."""
    if not coverage.seconds:
        return "Nothing like this was found in the record, all of which was searched."
    missing = max(coverage.inaudible, coverage.speech - coverage.searched)
    unheard = f" {length(missing)} could not be searched." if missing >= 1 else ""
    return f"Nothing like this was found in {length(coverage.searched)} of speech.{unheard}"

"""What notes say of a statement, in a sentence: about words, never about why they differ."""

from dataclasses import replace

from fairhearing.domain.checking.finding import Agrees, Noted
from fairhearing.domain.checking.reasons import shortened
from fairhearing.domain.checking.review import Reviewed

NOWHERE = "Nothing like this was found in the notes."
_AGREES = {
    Agrees.REPORT: ", as the report does",
    Agrees.RECORD: ", as the {where} does",
    Agrees.BOTH: ", as the report and the {where} do",
    Agrees.NEITHER: ", which differs from the report and from the {where}",
    Agrees.UNCLEAR: "",
}


def in_notes(noted: Noted, *, sound: bool) -> str:
    """Say what the notes say and whom they agree with; `sound` is whether the record has any."""
    if noted.agrees is Agrees.NOTHING:
        return NOWHERE
    agrees = _AGREES[noted.agrees].format(where="recording" if sound else "record")
    return f"The notes say “{shortened(noted.text)}”{agrees} ({written_at(noted)})."


def in_notes_beside(one: Reviewed, *, sound: bool) -> str:
    """Say what the notes say of a statement under review; "" where there are no notes.

    Whom they agree with was worked out from the program's outcome: it is not said of another.
    """
    noted = one.finding.noted
    if noted is None:
        return ""
    changed = one.outcome is not one.finding.outcome and noted.agrees is not Agrees.NOTHING
    return in_notes(replace(noted, agrees=Agrees.UNCLEAR) if changed else noted, sound=sound)


def written_at(noted: Noted) -> str:
    """Say where in the notes it stands."""
    return f"paragraph {noted.number}" if noted.number else f"page {noted.page}"

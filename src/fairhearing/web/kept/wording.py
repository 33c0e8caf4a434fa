"""What was kept, said as the page said it where it was typed."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.review import Verdict
from fairhearing.web.frame.asked import one_of
from fairhearing.web.kept.sent import OURS
from fairhearing.web.saying import outcome_words
from fairhearing.work.house.kept import Kept, Typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A field with its name and what stands in it."""

    label: str
    words: str


def lines(one: Kept) -> list[Line]:
    """Say everything in it that a person typed or chose."""
    return [Line(label=_label(field), words=_words(field)) for field in _said(one)]


def _said(one: Kept) -> list[Typed]:
    amended = any(t.name == "verdict" and t.value == Verdict.AMENDED for t in one.typed)
    return [
        field
        for field in one.typed
        if field.value.strip()
        and field.name not in OURS
        # The box with the outcomes goes along with every decision, and counts in a change only.
        and (amended or field.name not in ("outcome", "reason") or not one.sent)
    ]


def _label(field: Typed) -> str:
    known = {
        "title": _("The name of the case"),
        "note": _("Your note"),
        "reason": _("Because"),
        "outcome": _("It should say"),
        "verdict": _("You pressed"),
        "name": _("Name"),
        "words": _("The words of a turn"),
        "role": _("Part in the case"),
    }
    plain = field.name.rstrip("0123456789").rstrip("-")
    return field.label or known.get(plain) or plain.replace("_", " ").replace("-", " ")


def _words(field: Typed) -> str:
    if field.words:
        return field.words
    if field.name == "verdict":
        pressed = {
            Verdict.AGREED.value: _("Agree"),
            Verdict.REJECTED.value: _("Set aside"),
            Verdict.AMENDED.value: _("Save the change"),
        }
        return pressed.get(field.value, field.value)
    outcome = one_of(Outcome, field.value) if field.name == "outcome" else None
    return outcome_words(outcome) if outcome else field.value

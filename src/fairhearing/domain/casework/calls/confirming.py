"""An e-mail that confirms what was spoken about: a draft, which a person changes and sends."""

from dataclasses import dataclass

from fairhearing.domain.casework.calls.call_sheet import Sheet
from fairhearing.domain.casework.calls.note import moment, promise
from fairhearing.domain.saying import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """An e-mail without an address."""

    subject: str
    body: str


def confirming(sheet: Sheet) -> Mail:
    """Draft it from what was ticked and promised; notes stay with whoever wrote them."""
    plan, noun = sheet.plan, sheet.plan.occasion.noun
    begun = sheet.begun
    on = f" on {moment(begun.at)}" if begun else ""
    about = f" about {plan.about.rstrip('.')}" if plan.about else ""
    asked = sheet.done(plan.to_ask + plan.to_make)
    parts = [
        f"Dear {plan.who.partition(',')[0].strip() or '…'},",
        f"Thank you for the {noun}{on}{about}. {_WHY}",
        _listed("We spoke about:", [one for one, at in asked if at]),
        _listed("You said you would:", [promise(one) for one in sheet.promises]),
        _listed("We did not come to:", [one for one, at in asked if not at]),
        "If I have misunderstood or left out anything, please tell me, and I will put it right.",
        "Kind regards,",
    ]
    dated = f" on {day(begun.at.date())}" if begun else ""
    return Mail(
        subject=f"Our {noun}{dated}", body="\n\n".join(part for part in parts if part) + "\n"
    )


_WHY = "So that we both have the same record, this is what I understood."


def _listed(head: str, things: list[str]) -> str:
    return "\n".join([head, *(f"- {one}" for one in things)]) if things else ""

"""What is typed into a form and not saved yet, kept in the encrypted store through a power cut."""

from collections.abc import Mapping

from django.db import transaction

from fairhearing.domain.problems import WrongUse
from fairhearing.store import tables

LONGEST = 100_000
"""Characters of one field: some thirty pages, more than anybody types in one go."""


def keep(form: str, typed: Mapping[str, str]) -> None:
    """Keep these fields of a form in the place of what they held; its other fields stay."""
    if any(len(words) > LONGEST for words in typed.values()):
        raise WrongUse(
            "This is more than fits into one field.",
            safe="What was saved before is still there.",
            todo="Please cut the text in two, and add the second part after the first.",
        )
    with transaction.atomic():
        row, _ = tables.Draft.objects.get_or_create(form=form)
        row.typed = {**row.typed, **typed}
        row.save()


def kept(form: str) -> dict[str, str]:
    """Give what was typed into a form and not saved."""
    row = tables.Draft.objects.filter(form=form).first()
    return {name: str(words) for name, words in row.typed.items()} if row else {}


def done(form: str, *fields: str) -> None:
    """Let go of these fields of a form, or of all: they have been saved."""
    with transaction.atomic():
        left = {name: words for name, words in kept(form).items() if fields and name not in fields}
        rows = tables.Draft.objects.filter(form=form)
        rows.update(typed=left) if left else rows.delete()

"""What was typed and not saved when the program locked, or when a person went on without saving.

It is held in the memory of this process and nowhere else: it is given back only once unlocked,
and ends with the process (docs/decisions/0007).
"""

import secrets
import threading
from dataclasses import dataclass

from fairhearing.work.house import home

MOST = 50
"""So many are held; beyond that the oldest goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """One field. `label` and `words` are how the page named the field and the choice, if known."""

    name: str
    value: str
    label: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The fields of one form. `page` is where it was typed, `action` where the form goes.

    `sent` is whether its button was pressed; `tab` tells two windows of a browser apart.
    """

    id: str
    page: str
    action: str
    typed: tuple[Typed, ...]
    sent: bool
    tab: str = ""


_held: list[Kept] = []
_guard = threading.Lock()


def keep(
    *, page: str, action: str, typed: tuple[Typed, ...], sent: bool = False, tab: str = ""
) -> None:
    """Hold what was typed, in the place of what the same window had in the same form before.

    What was sent while locked stays as it is when the same words come again: there is a button
    to send it with.
    """
    kept = Kept(id=secrets.token_hex(8), page=page, action=action, typed=typed, sent=sent, tab=tab)
    with _guard:
        if any(_holds(one, kept) for one in _held):
            return
        others = [one for one in _held if not _replaced(one, kept)]
        _held[:] = [*others[1 - MOST :], kept]


def waiting() -> tuple[Kept, ...]:
    """Give what waits to be saved, oldest first; nothing at all while locked."""
    return tuple(_held) if home.is_unlocked() else ()


def half_typed(action: str) -> dict[str, str]:
    """Give what was last typed into the form that goes there and not sent, by field."""
    for one in reversed(waiting()):
        if one.action == action and not one.sent:
            return {field.name: field.value for field in one.typed}
    return {}


def anything() -> bool:
    """Whether something waits, without giving it."""
    return bool(_held)


def saved(action: str) -> None:
    """Let go of what was last typed into the form that goes there: it has been saved."""
    with _guard:
        for one in reversed(_held):
            if one.action == action:
                _held.remove(one)
                return


def throw_away(kept_id: str) -> None:
    """Let go of one."""
    with _guard:
        _held[:] = [one for one in _held if one.id != kept_id]


def _holds(old: Kept, new: Kept) -> bool:
    return old.sent and old.action == new.action and set(new.typed) < set(old.typed)


def _replaced(old: Kept, new: Kept) -> bool:
    if (old.action, old.sent) != (new.action, new.sent):
        return False
    return old.typed == new.typed or (not new.sent and old.tab == new.tab)

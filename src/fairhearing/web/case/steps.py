"""Where each suggested next step leads, and what the button says."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from fairhearing.web.saying import decide_words
from fairhearing.work.case.cases import Action, NextStep

_Link = Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A link, or a form to post where `post` is true."""

    url: str
    says: str
    post: bool = False


_WHERE: dict[Action, _Link] = {
    Action.ADD_RECORD: lambda case, _target: reverse("add", args=[case]),
    Action.ADD_REPORT: lambda case, _target: reverse("add", args=[case]),
    Action.SAY_USE: lambda case, _target: reverse("add", args=[case]),
    Action.READ: lambda _case, target: reverse("read", args=[target]),
    Action.WAIT: lambda case, _target: reverse("working", args=[case]),
    Action.NAME_SPEAKERS: lambda _case, target: reverse("speakers", args=[target]),
    Action.CHECK: lambda case, _target: reverse("choose_check", args=[case]),
    Action.REVIEW: lambda _case, target: reverse("review", args=[target]),
    Action.PRINT: lambda _case, target: reverse("schedule", args=[target]),
    Action.DUE: lambda case, target: reverse("due_line", args=[case, target]),
    Action.LETTERS: lambda case, _target: reverse("letters", args=[case]),
    Action.ANSWERS: lambda case, target: reverse("answers", args=[case, target]),
    Action.PROMISES: lambda case, _target: reverse("promises", args=[case]),
    Action.DRAFT: lambda case, _target: reverse("drafts", args=[case]),
    Action.ROUTES: lambda case, _target: reverse("routes", args=[case]),
    Action.REST: lambda case, _target: reverse("due", args=[case]),
}


def step_of(case_id: str, suggested: NextStep) -> Step:
    """Say where a suggestion leads."""
    says = {
        Action.ADD_RECORD: _("Add a recording"),
        Action.ADD_REPORT: _("Add a report"),
        Action.SAY_USE: _("Say what it is"),
        Action.READ: _("Start reading"),
        Action.WAIT: _("See how far it is"),
        Action.NAME_SPEAKERS: _("Name the voices"),
        Action.CHECK: _("Compare them"),
        Action.REVIEW: decide_words(suggested.sound),
        Action.PRINT: _("See the schedule"),
        Action.DUE: _("See what it is about"),
        Action.LETTERS: _("See the letters"),
        Action.ANSWERS: _("See the answers"),
        Action.PROMISES: _("See the promises"),
        Action.DRAFT: _("See your drafts"),
        Action.ROUTES: _("See the ways there are"),
        Action.REST: _("See what is due"),
    }[suggested.action]
    url = _WHERE[suggested.action](case_id, suggested.target)
    return Step(url=url, says=says, post=suggested.action is Action.READ)

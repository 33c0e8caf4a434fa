"""What was half typed when it locked, as the page's script tells it."""

import msgspec
from django.http import HttpRequest
from django.utils.translation import gettext as _

from fairhearing.domain.problems import WrongUse
from fairhearing.web.frame.whence import within_the_site
from fairhearing.work.house import kept
from fairhearing.work.house.kept import Typed


class _Field(msgspec.Struct, frozen=True):
    name: str
    value: str
    label: str = ""
    words: str = ""


class _Form(msgspec.Struct, frozen=True):
    action: str
    typed: tuple[_Field, ...]


class _Drafts(msgspec.Struct, frozen=True):
    tab: str
    page: str
    forms: tuple[_Form, ...]


def keep(request: HttpRequest) -> None:
    """Keep what a page says was half typed in it."""
    try:
        drafts = msgspec.json.decode(request.POST.get("drafts", ""), type=_Drafts)
    except msgspec.MsgspecError as error:
        raise WrongUse(_("The program did not understand what was sent.")) from error
    for form in drafts.forms:
        action = within_the_site(form.action)
        if not any(field.value.strip() for field in form.typed):
            kept.saved(action)  # what had been put back was taken out again
            continue
        kept.keep(
            page=within_the_site(drafts.page),
            action=action,
            typed=tuple(Typed(**msgspec.structs.asdict(field)) for field in form.typed),
            tab=drafts.tab,
        )

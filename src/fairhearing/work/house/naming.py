"""What things are called when something is wrong with them."""

from collections.abc import Callable, Mapping

from fairhearing.store import ledgers, tables


def of_original(digest: str) -> str:
    """Name an original by the file names it came under, or by its digest."""
    items = tables.Item.objects.filter(digest=digest).select_related("case")
    named = [f"“{item.name}” in “{item.case.title}”" for item in items]
    return " and ".join(named) or f"the original {digest}"


def of_case(case_id: str) -> str:
    """Name a case by its title, or by its id where it is gone."""
    case = tables.Case.objects.filter(pk=case_id).first()
    return f"“{case.title if case else case_id}”"


def of_item(item_id: str) -> str:
    """Name a file by its name and its case."""
    item = tables.Item.objects.filter(pk=item_id).select_related("case").first()
    return f"“{item.name}” in “{item.case.title}”" if item else f"a file ({item_id})"


def of_ledger(ledger: str) -> str:
    """Name a ledger in words."""
    kind, _, owner = ledger.partition(":")
    if kind == "listened":
        return f"what was played of {of_item(owner)}"
    if ledger == ledgers.CHOICES:
        return "what you chose in the settings"
    words, named = _LEDGERS.get(kind, (f"the list of {kind} of", of_case))
    return f"{words} {named(owner)}"


def of_comparison(ids: str) -> str:
    """Name a comparison of two transcripts by both."""
    return " and ".join(of_item(each) for each in ids.split(":"))


def of_check(check_id: str) -> str:
    """Name a check by its report."""
    check = tables.Check.objects.filter(pk=check_id).select_related("report").first()
    return of_item(check.report.pk) if check else f"a check ({check_id})"


def of_sheet(sheet_id: str) -> str:
    """Name a call sheet by its case."""
    sheet = tables.Sheet.objects.filter(pk=sheet_id).select_related("case").first()
    return f"a call sheet in “{sheet.case.title}”" if sheet else f"a call sheet ({sheet_id})"


_LEDGERS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "reviews": ("the decisions about", of_check),
    "custody": ("the custody log of", of_case),
    "edits": ("the changes to the transcript of", of_item),
    "comparison": ("what was heard where these differ:", of_comparison),
    "sheet": ("what was written down in", of_sheet),
    "statement": ("what was stated about", of_item),
    "terms": ("the names and words of", of_case),
    "meetings": ("the order of the files of meetings in", of_case),
}

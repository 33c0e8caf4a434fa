"""Orders of a case, what they provide, and the log of what happened."""

from collections.abc import Iterator

from fairhearing.domain.casework import when
from fairhearing.domain.casework.dated import Dated, Place
from fairhearing.domain.casework.order import Happened, Order, Provision, provisions
from fairhearing.domain.casework.register import Line
from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.domain.reading.document import Part
from fairhearing.work.casework.registers import Register
from fairhearing.work.transcripts import reading

ORDERS = Register("orders", Order)
PROVISIONS = Register("provisions", Provision)
LOG = Register("order-log", Happened)


def provided(case_id: str, order_id: str) -> tuple[Line[Provision], ...]:
    """Give what an order provides, as entered."""
    return tuple(line for line in PROVISIONS.lines(case_id) if line.value.order_id == order_id)


def log(case_id: str, order_id: str) -> tuple[Line[Happened], ...]:
    """Give what happened under an order, day by day."""
    known = {line.id for line in provided(case_id, order_id)}
    found = (line for line in LOG.lines(case_id) if line.value.provision_id in known)
    return tuple(sorted(found, key=lambda line: line.value.day))


def order_of(case_id: str, happened: Happened) -> str:
    """Give the id of the order under which something happened."""
    return PROVISIONS.line(case_id, happened.provision_id).value.order_id


def found(case_id: str, order_id: str) -> tuple[tuple[str, str], ...]:
    """Find in an order's file what it provides and is not entered yet: numbers and words."""
    item_id = ORDERS.line(case_id, order_id).value.item_id
    if not item_id:
        return ()
    try:
        document = reading.document(item_id)
    except Problem:
        return ()  # it is not read yet, or it cannot be
    entered = {line.value.words for line in provided(case_id, order_id)}
    told = [(p.number, p.text) for p in document.paragraphs if p.part is not Part.FURNITURE]
    return tuple(one for one in provisions(told) if one[1] not in entered)


def take(case_id: str, order_id: str, numbers: list[int]) -> None:
    """Enter those of what was found that the person ticked, by their place in the list."""
    offered = found(case_id, order_id)
    if not numbers or not all(0 <= number < len(offered) for number in numbers):
        raise WrongUse("Please tick at least one of them first.", safe="Nothing was changed.")
    for number in numbers:
        printed, words = offered[number]
        PROVISIONS.enter(case_id, Provision(order_id=order_id, number=printed, words=words))


def dated(case_id: str) -> Iterator[Dated]:
    """Give the orders, and the days in their logs, for the chronology."""
    for order in ORDERS.lines(case_id):
        place = Place(page="order", ids=(case_id, order.id))
        court = f" {order.value.court}." if order.value.court else ""
        yield Dated(
            when=order.value.made,
            what=f"{order.value.title}.{court}",
            kind="order",
            source="the order itself" if order.value.item_id else "",
            place=place,
        )
        for line in log(case_id, order.id):
            one = line.value
            by = f", {one.by}" if one.by else ""
            yield Dated(
                when=when.on(one.day),
                what=f"{order.value.title}: {one.outcome.value}{by}.",
                kind="log of an order",
                source=one.shown_by,
                place=place,
            )

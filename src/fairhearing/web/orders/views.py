"""Orders: listed, each with what it provides and the log of what happened."""

from collections.abc import Iterable, Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairhearing.domain.casework.order import Happened, Provision, tallies
from fairhearing.domain.casework.register import Line
from fairhearing.domain.procedures.reading import rule
from fairhearing.web.frame.entering import Room
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.web.orders.forms import HappenedForm, OrderForm, ProvisionForm
from fairhearing.work.calls import papers
from fairhearing.work.case import cases
from fairhearing.work.casework import casework_papers
from fairhearing.work.casework import orders as keeping

_APART = "provision_%s"
"""Ids of the second form of a page."""

ORDERS = Room(
    register=keeping.ORDERS,
    form=OrderForm,
    page="orders",
    template="orders/orders.html",
    change_title=_("An order"),
)
PROVISIONS = Room(
    register=keeping.PROVISIONS,
    form=ProvisionForm,
    page="order",
    template="orders/order.html",
    change_title=_("Something an order says"),
    under=lambda _case, provision: (provision.order_id,),
)
LOG = Room(
    register=keeping.LOG,
    form=HappenedForm,
    page="order",
    template="orders/order.html",
    change_title=_("What happened on a day"),
    under=lambda case_id, happened: (keeping.order_of(case_id, happened),),
)


@require_http_methods(["GET", "POST"])
def order(request: HttpRequest, case_id: str, order_id: str) -> HttpResponse:
    """Show an order with its log; enter what happened on a day."""
    form = HappenedForm(case_id, request.POST or None)
    form.of_order(order_id)
    if request.method == "GET":
        return _page(request, case_id, order_id, {})
    if not form.is_valid():
        return _page(request, case_id, order_id, {"form": form})
    keeping.LOG.enter(case_id, form.value())
    return redirect("order", case_id, order_id)


@require_POST
def provide(request: HttpRequest, case_id: str, order_id: str) -> HttpResponse:
    """Enter something that an order says."""
    keeping.ORDERS.line(case_id, order_id)
    form = ProvisionForm(case_id, {**request.POST.dict(), "order": order_id}, auto_id=_APART)
    if form.is_valid():
        keeping.PROVISIONS.enter(case_id, form.value())
        return redirect("order", case_id, order_id)
    return _page(request, case_id, order_id, {"providing": form})


@require_POST
def take(request: HttpRequest, case_id: str, order_id: str) -> HttpResponse:
    """Enter what was found in the order's file and ticked."""
    ticked = [int(one) for one in request.POST.getlist("found") if one.isdecimal()]
    keeping.take(case_id, order_id, ticked)
    return redirect("order", case_id, order_id)


@require_safe
def paper(request: HttpRequest, case_id: str, order_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the log of an order."""
    wanted = form_of(form)
    made = papers.printed(casework_papers.order(case_id, order_id), wanted)
    return handed(made, wanted, "log-of-an-order")


def _page(
    request: HttpRequest, case_id: str, order_id: str, forms: Mapping[str, object]
) -> HttpResponse:
    log = keeping.log(case_id, order_id)
    form = HappenedForm(case_id)
    form.of_order(order_id)
    provided = keeping.provided(case_id, order_id)
    shown = {
        "case": cases.card(case_id),
        "order": keeping.ORDERS.line(case_id, order_id),
        "provided": provided,
        "found": keeping.found(case_id, order_id),
        "log": [(line, _under(line.value, provided)) for line in log],
        "tallies": tallies(line.value for line in log),
        "form": form,
        "providing": ProvisionForm(case_id, auto_id=_APART),
        "enforcing": rule("court", "P11"),
        **forms,
    }
    return render(request, "orders/order.html", shown, status=400 if forms else 200)


def _under(happened: Happened, provided: Iterable[Line[Provision]]) -> Provision:
    return next(line.value for line in provided if line.id == happened.provision_id)

"""Where a request came from, and the way back there through the lock."""

from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def page_of(request: HttpRequest) -> str:
    """Give the page of ours that a request was made on, with what it was asked; "/" if unknown."""
    if request.method == "GET" and not request.headers.get("HX-Request"):
        return request.get_full_path()
    told = request.headers.get("HX-Current-URL") or request.headers.get("Referer") or ""
    at = urlsplit(told)
    if at.netloc != request.get_host():
        return "/"
    return within_the_site(at._replace(scheme="", netloc="").geturl())


def within_the_site(wanted: str) -> str:
    """Give an address back if it is a page of ours that one can return to, "/" otherwise."""
    ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if ours and not wanted.startswith(("/locked/", "/lock/", "/awake/")) else "/"


def to_the_lock(page: str) -> str:
    """Give the address of the lock that leads back to a page."""
    return f"{reverse('locked')}?{urlencode({'next': page})}"

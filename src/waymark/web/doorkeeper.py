"""Who may come in: this machine's own browser, from our own pages, with the PIN if one is set."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from django.core.exceptions import DisallowedHost
from django.http import HttpResponse, HttpResponseRedirect

from waymark.web import pin

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
UNKEPT = "private, no-store"


def doorkeeper(
    answer: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Check every request before anything else reads it."""

    def check(request: HttpRequest) -> HttpResponseBase:
        try:
            host = request.get_host()
        except DisallowedHost:
            return _refuse(
                "This address is not one that Waymark answers to. Open http://localhost instead.", 400
            )
        if request.method not in SAFE and _comes_from_elsewhere(request, host):
            return _refuse("This came from another site, so nothing was done.", 403)
        if pin.locked(request) and not request.path.startswith(("/static/", "/lock")):
            return _asks_for_pin(request)
        return _unkept(request, answer(request))

    return check


def _asks_for_pin(request: HttpRequest) -> HttpResponse:
    """The lock as a whole page, also where only a part of a page was asked for."""
    to = f"/lock?next={quote(request.path)}"
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": to, "Cache-Control": UNKEPT})
    return HttpResponseRedirect(to)


def _unkept(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """No copy of a person's pages stays in a browser; what is the same for everybody may."""
    if not request.path.startswith("/static/"):
        response.headers["Cache-Control"] = UNKEPT
    return response


def _comes_from_elsewhere(request: HttpRequest, host: str) -> bool:
    origin = request.headers.get("Origin", "")
    if origin and urlsplit(origin).netloc != host:
        return True
    return request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}


def _refuse(sentence: str, status: int) -> HttpResponse:
    return HttpResponse(sentence + "\n", status=status, content_type="text/plain; charset=utf-8")

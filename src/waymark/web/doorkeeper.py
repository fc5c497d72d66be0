"""Who may come in: this machine's browser and paired devices, from our own pages, with the PIN if set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from django.core.exceptions import DisallowedHost
from django.http import HttpResponse, HttpResponseRedirect
from django.middleware.gzip import GZipMiddleware

from waymark.web import arrival, pairing, pin, visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
UNKEPT = "private, no-store"
SAME_FOR_ALL = ("/static/", "/sw.js", "/waymark.webmanifest")
FEED = re.compile(r"/calendar/[\w-]{43}\.ics", re.ASCII)
"""The plan’s times for a calendar program: the secret of 256 bits in the address opens only this."""


def doorkeeper(
    answer: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Check every request before anything else reads it."""
    small = GZipMiddleware(answer)  # with random bytes, so that its size tells nothing of what is in it

    def check(request: HttpRequest) -> HttpResponseBase:
        abroad = arrival.outside(request)
        refused = _refused(request, abroad=abroad)
        if refused:
            return refused
        everybodys = request.path.startswith(SAME_FOR_ALL) or bool(FEED.fullmatch(request.path))
        if abroad and not everybodys and request.path != "/pair" and not pairing.known(request):
            return _leads(request, "/pair")
        at_the_door = request.path in {"/lock", "/offline"} or (abroad and request.path == "/pair")
        if pin.locked(request) and not everybodys and not at_the_door:
            return _leads(request, f"/lock?next={quote(request.path)}")
        response = answer(request)
        if abroad:
            _seal(request, response)
            response = small.process_response(request, response)
        return _unkept(request, response)

    return check


def _refused(request: HttpRequest, *, abroad: bool) -> HttpResponse | None:
    """What is no visit of ours at all: another name, or a form of another site."""
    if abroad and not arrival.as_seen_outside(request):
        return _refuse(
            "This address is not one that Waymark answers to. Open http://localhost on its own machine "
            "instead. For other devices, start it there with: waymark serve --public-url ADDRESS",
            400,
        )
    try:
        host = request.get_host()
    except DisallowedHost:
        return _refuse("This address is not one that Waymark answers to. Open http://localhost instead.", 400)
    if request.method not in SAFE and _comes_from_elsewhere(request, host):
        return _refuse("This came from another site, so nothing was done.", 403)
    return None


def _leads(request: HttpRequest, to: str) -> HttpResponse:
    """To the page that asks for something first: a whole one, also where only a part was asked for."""
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": to, "Cache-Control": UNKEPT})
    return HttpResponseRedirect(to, headers={"Cache-Control": UNKEPT})


def _seal(request: HttpRequest, response: HttpResponseBase) -> None:
    """Let no cookie travel in the open, and keep a device known for as long as it comes."""
    token = request.COOKIES.get(pairing.COOKIE)
    if token and request.path == "/today" and pairing.COOKIE not in response.cookies:
        pairing.let_in(response, token)
    if arrival.secure():
        for cookie in response.cookies.values():
            cookie["secure"] = True


def _unkept(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """No copy of a person's pages stays in a browser; what is the same for everybody may.

    Only Today is kept, by our own script for when there is no connection; not with a PIN, nor for strangers.
    """
    if not request.path.startswith(SAME_FOR_ALL):
        response.headers["Cache-Control"] = UNKEPT
        if request.path == "/pair" or request.COOKIES.get(visit.SAMPLE_COOKIE) or pin.is_set():
            response.headers["Waymark-Offline"] = "no"
    return response


def _comes_from_elsewhere(request: HttpRequest, host: str) -> bool:
    origin = request.headers.get("Origin", "")
    if origin and urlsplit(origin).netloc != host:
        return True
    return request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}


def _refuse(sentence: str, status: int) -> HttpResponse:
    return HttpResponse(sentence + "\n", status=status, content_type="text/plain; charset=utf-8")

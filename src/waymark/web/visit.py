"""Who visits: the owner, or the owner looking at the sample person."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from waymark.career import local

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponseBase

    from waymark.career.access import Access

WAITED = dt.timedelta(days=60)
SAMPLE_COOKIE = "waymark_sample"
_KEPT = "waymark_access"
_OWNER = "waymark_owner"
_BACK = "waymark_back"


def access(request: HttpRequest) -> Access:
    """The access of this visit, made once per request. A form's `key` makes a repeated post harmless."""
    kept = request.META.get(_KEPT)
    if kept is None:
        sample = request.COOKIES.get(SAMPLE_COOKIE) == "1"
        kept = request.META[_KEPT] = local.access(
            "browser", sample=sample, key=_key(request), languages=_languages(request), visit=True
        )
    return cast("Access", kept)


def _languages(request: HttpRequest) -> str:
    """The languages that this browser asks for, the dearest first."""
    return str(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))


def owner(request: HttpRequest) -> Access:
    """The owner's access, also while they look at the sample person: for what belongs to the machine."""
    kept = request.META.get(_OWNER)
    if kept is None:
        kept = request.META[_OWNER] = local.access("browser", languages=_languages(request))
    return cast("Access", kept)


def _key(request: HttpRequest) -> str:
    """A form's key tied to what was typed: sent twice it is done once, filled in anew it is done anew.

    Sent again after a while without connection, a line also says when it was written; it is the same line.
    """
    if request.method != "POST" or not request.POST.get("key"):
        return ""
    said = sorted(pair for pair in request.POST.lists() if pair[0] not in {"csrfmiddlewaretoken", "at"})
    return hashlib.sha256(repr((request.path, said)).encode()).hexdigest()


def at(request: HttpRequest) -> Access:
    """The access as of when a line was written, where it waited without connection for two months at most."""
    now = access(request)
    try:
        written = dt.datetime.fromisoformat(request.POST.get("at", ""))
    except ValueError:
        return now
    if written.tzinfo is None or not now.now - WAITED <= written <= now.now:
        return now
    return replace(now, now=written)


def brought_back(request: HttpRequest, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Who came back from the archive in this visit because they were named, these among them."""
    known: tuple[str, ...] = request.META.get(_BACK, ())
    request.META[_BACK] = told = (*known, *(name for name in names if name not in known))
    return told


def looks_at_sample(request: HttpRequest) -> bool:
    """Whether the owner chose to look at the sample person, who is still here."""
    return access(request).sample


def look_at_sample(response: HttpResponseBase) -> None:
    """From now on, look at the sample person."""
    response.set_cookie(SAMPLE_COOKIE, "1", samesite="Strict", httponly=True)


def look_away(response: HttpResponseBase) -> None:
    """Back to oneself."""
    response.delete_cookie(SAMPLE_COOKIE, samesite="Strict")

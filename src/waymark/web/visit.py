"""Who visits: the owner, or the owner looking at the sample person."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from waymark.career import local

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponseBase

    from waymark.career.access import Access

SAMPLE_COOKIE = "waymark_sample"
_KEPT = "waymark_access"


def access(request: HttpRequest) -> Access:
    """The access of this visit, made once per request. A form's `key` makes a repeated post harmless."""
    kept = request.META.get(_KEPT)
    if kept is None:
        key = request.POST.get("key", "")[:80] if request.method == "POST" else ""
        sample = looks_at_sample(request) and local.sample_id() is not None
        kept = request.META[_KEPT] = local.access("browser", sample=sample, key=key)
    return cast("Access", kept)


def looks_at_sample(request: HttpRequest) -> bool:
    """Whether the owner chose to look at the sample person."""
    return request.COOKIES.get(SAMPLE_COOKIE) == "1"


def look_at_sample(response: HttpResponseBase) -> None:
    """From now on, look at the sample person."""
    response.set_cookie(SAMPLE_COOKIE, "1", samesite="Strict", httponly=True)


def look_away(response: HttpResponseBase) -> None:
    """Back to oneself."""
    response.delete_cookie(SAMPLE_COOKIE, samesite="Strict")

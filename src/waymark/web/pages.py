"""A page: its template, the frame around it, and what was just done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from waymark.web import visit

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest


CALM = frozenset({f"pages/{name}.html" for name in ("start", "kept", "track", "changed", "changed_kept")})
"""Pages without the frame."""


@dataclass(frozen=True, slots=True)
class RailItem:
    """One chapter in the rail."""

    label: str
    url: str
    icon: str
    current: bool


@dataclass(frozen=True, slots=True)
class Toast:
    """What was just done, and where it can be undone; `stay` where undoing leads back to the same page."""

    text: str
    undo: str
    stay: bool


def _rail(request: HttpRequest) -> list[RailItem]:
    chapters = ((_("Today"), "today", "today"), (_("Me"), "me", "me"), (_("Plan"), "plan", "plan"))
    here = request.path
    return [
        RailItem(label, reverse(name), icon, here == reverse(name) or here.startswith(reverse(name) + "/"))
        for label, name, icon in chapters
    ]


def _more(request: HttpRequest) -> list[RailItem]:
    others = ((_("Next step"), "story", "steps"), (_("Settings"), "settings", "settings"))
    return [
        RailItem(label, reverse(name), icon, request.path == reverse(name)) for label, name, icon in others
    ]


def page(request: HttpRequest, template: str, status: int = 200, **context: Any) -> HttpResponse:
    """The page in its frame."""
    access = visit.access(request)
    calm = template in CALM
    frame = {
        "lang": (get_language() or "en").partition("-")[0],
        "rail": _rail(request),
        "more": _more(request),
        "capture_url": reverse("capture"),
        "home_url": reverse("home"),
        "toasts": [Toast(str(m), m.extra_tags or "", not calm) for m in messages.get_messages(request)],
        "today": access.today,
        "sample": visit.looks_at_sample(request),
        "key": uuid4().hex,  # a form sent twice is done once
    }
    return render(request, template, frame | context, status=status)


def done(request: HttpRequest, text: str, to: str, change: UUID | None = None) -> HttpResponse:
    """Go on to a page that says what was just done and offers to undo it."""
    undo = reverse("undo", args=[change]) if change else ""
    messages.success(request, text, extra_tags=undo)
    return HttpResponseRedirect(to)

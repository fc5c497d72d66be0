"""A page: its template, the frame around it, and what was just done."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from waymark.presentation.words import numbers
from waymark.web import forms, visit

if TYPE_CHECKING:
    from uuid import UUID

    from django.contrib.messages.storage.base import Message
    from django.http import HttpRequest
    from django.utils.functional import _StrPromise as Later


CALM = frozenset({f"pages/{name}.html" for name in ("start", "kept", "track", "changed", "changed_kept")})
"""Pages without the frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A part of the workspace, with a page of the same name.

    `first` stands in everybody's rail; others join once they hold something of the person's. `also` are
    addresses of its pages that do not begin with its own.
    """

    name: str
    label: Later
    first: bool = False
    also: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        """Whether a page belongs to it."""
        return any(path == one or path.startswith(f"{one}/") for one in (f"/{self.name}", *self.also))


CHAPTERS: Final = (
    Chapter(name="today", label=later("Today"), first=True),
    Chapter(name="me", label=later("Me"), first=True, also=("/interests", "/values", "/questions")),
    Chapter(name="explore", label=later("Explore")),
    Chapter(name="goals", label=later("Goals"), also=("/plan/goals",)),
    Chapter(name="plan", label=later("Plan"), first=True),
    Chapter(name="people", label=later("People")),
    Chapter(name="work", label=later("Work")),
)
"""The rail, in its order; a chapter whose page is not there yet is left out."""


@dataclass(frozen=True, slots=True)
class RailItem:
    """One chapter in the rail."""

    label: str
    url: str
    icon: str
    current: bool


@dataclass(frozen=True, slots=True)
class Toast:
    """What was just done, and where it can be undone; `stay` where undoing leads back to the same page.

    `to` is where one may go on, and `on` what is found there.
    """

    text: str
    undo: str
    stay: bool
    to: str = ""
    on: str = ""


@cache
def chapters() -> tuple[Chapter, ...]:
    """The chapters that have a page."""
    return tuple(one for one in CHAPTERS if _there(one.name))


def _there(name: str) -> bool:
    try:
        return bool(reverse(name))
    except NoReverseMatch:
        return False


def _rail(request: HttpRequest) -> tuple[list[RailItem], list[RailItem]]:
    """The chapters that stand in the rail, and all that waits under "more"."""
    here = next((one.name for one in chapters() if one.holds(request.path)), "")
    used = {*forms.run(request, "chapter", "find", {}).answer, here}
    shown: list[RailItem] = []
    waiting: list[RailItem] = []
    for one in chapters():
        item = RailItem(str(one.label), reverse(one.name), one.name, one.name == here)
        (shown if one.first or one.name in used else waiting).append(item)
    others = ((_("Next step"), "story", "steps"), (_("Archive and history"), "away", "away"))
    return shown, [*waiting, *(_item(request, *other) for other in others)]


def _item(request: HttpRequest, label: str, name: str, icon: str) -> RailItem:
    return RailItem(label, reverse(name), icon, request.path == reverse(name))


def page(request: HttpRequest, template: str, status: int = 200, **context: Any) -> HttpResponse:
    """The page in its frame."""
    access = visit.access(request)
    calm = template in CALM
    rail, more = ([], []) if calm else _rail(request)
    frame = {
        "lang": (get_language() or "en").partition("-")[0],
        "rail": rail,
        "more": more,
        "settings": _item(request, _("Settings"), "settings", "settings"),
        "capture_url": reverse("capture"),
        "search_url": reverse("search"),
        "here": request.get_full_path(),
        "home_url": reverse("home"),
        "toasts": [_toast(m, calm=calm) for m in messages.get_messages(request)],
        "today": access.today,
        "day_of": access.day_of,
        "sample": visit.looks_at_sample(request),
        "key": uuid4().hex,  # a form sent twice is done once
    }
    if taken := frame.keys() & context.keys():
        raise TypeError(f"{template} takes a name of the frame: {', '.join(sorted(taken))}")
    return render(request, template, frame | context, status=status)


def _toast(said: Message, *, calm: bool) -> Toast:
    undo, _gap, further = (said.extra_tags or "").partition(" ")
    to, _gap, on = ("" if calm else further).partition(" ")
    return Toast(str(said), undo, not calm, to, on)


def back(request: HttpRequest, otherwise: str) -> str:
    """The page of ours that a form says it was sent from, or whose link led to it; else another."""
    to = request.POST.get("next") or request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(to, allowed_hosts={request.get_host()})
    return to if ours and to.startswith("/") else otherwise


def download(data: bytes, kind: str, name: str) -> HttpResponse:
    """A file to keep."""
    return HttpResponse(
        data, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def done(
    request: HttpRequest, text: str, to: str, change: UUID | None = None, on: tuple[str, str] = ("", "")
) -> HttpResponse:
    """Go on to a page that says what was just done and offers to undo it.

    `on` is a further way to go, as address and words.
    """
    undo = reverse("undo", args=[change]) if change else ""
    if back := visit.brought_back(request):
        text += " " + _("{who}: among your contacts again.").format(who=numbers.listed(back))
    messages.success(request, text, extra_tags=f"{undo} {' '.join(on)}".rstrip())
    return HttpResponseRedirect(to)

"""The plan in the person's own calendar: a file to take along, and a secret address to follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.career import doors, local, verbs
from waymark.web import forms
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest

ONLY = frozenset({"plan.read"})
"""All that somebody with the secret may do."""


@require_http_methods(["GET", "POST"])
def link(request: HttpRequest) -> HttpResponse:
    """The addresses that are open; a new one is told once, and any can be closed."""
    secret = ""
    if request.method == "POST":
        if "close" in request.POST:
            closed = forms.run(request, "calendar_link", "revoke", {"id": request.POST["close"]})
            return done(request, _("That address is closed."), reverse("calendar-link"), closed.change)
        if "renew" in request.POST:
            secret = forms.run(request, "calendar_link", "renew", {"id": request.POST["renew"]}).answer.secret
        else:
            raw = {"discreet": bool(request.POST.get("discreet"))}
            secret = forms.run(request, "calendar_link", "make", raw).answer.secret
    known = forms.run(request, "calendar_link", "find", {}).answer
    person = forms.run(request, "person", "show", {}).answer
    return page(
        request,
        "pages/calendar_link.html",
        told=_address(request, secret) if secret else "",
        open=[one for one in known if one.revoked_at is None],
        outside=settings.WAYMARK_PUBLIC,
        discreet=person.discreet or person.safe_at_work == "no",
    )


def _address(request: HttpRequest, secret: str) -> str:
    """The whole secret address, by the name that other devices know us by if there is one."""
    path = reverse("calendar-feed", args=[secret])
    public: str = settings.WAYMARK_PUBLIC
    return f"{public}{path}" if public else request.build_absolute_uri(path)


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """The times of the plan for whoever knows the secret, and nothing else of anybody.

    The doorkeeper lets this address pass without a PIN: the secret is the key, and it opens only this.
    """
    del request
    found = None
    for sample in (False, True):
        access = local.access("calendar", sample=sample)
        found = doors.calendar_link(access, secret)
        if found is not None:
            break
    if found is None:
        words = _("There is no calendar at this address. It may have been closed.")
        return HttpResponse(words + "\n", status=404, content_type="text/plain; charset=utf-8")
    raw = {"discreet": True} if found.discreet else {}
    told = verbs.find("plan", "calendar").run(replace(access, rights=ONLY), raw).answer
    return HttpResponse(told.data, content_type="text/calendar; charset=utf-8")

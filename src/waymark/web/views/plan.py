"""How do I get there, and does it fit my week?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.problems import Problems
from waymark.presentation import telling
from waymark.web import forms
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse

MOVES = 8
"""Steps and blocks of a preview that stand open."""


def plan(request: HttpRequest) -> HttpResponse:
    """The plan in time, with what does not fit and the ways out."""
    return _plan(request, forms.Form())


def _plan(request: HttpRequest, form: forms.Form) -> HttpResponse:
    found = forms.run(request, "plan", "show", {}).answer
    told = once(telling.plan, found) if found else None
    status = 422 if form.wrong else 200
    of = BY_NOUN["action"]
    return page(request, "pages/plan.html", status=status, found=found, told=told, form=form, of=of)


@require_http_methods(["GET", "POST"])
def again(request: HttpRequest) -> HttpResponse:
    """Plan again: first what would change, then, if it is wanted, the new version."""
    said = request.POST if request.method == "POST" else request.GET
    raw = _asked(said)
    if not raw.get("goal_id"):
        return HttpResponseRedirect(reverse("plan"))
    if request.method == "POST":
        made = forms.attempt(request, "plan", "again", raw)
        if isinstance(made, forms.Form):
            return _plan(request, made)
        return done(request, _("Planned anew."), reverse("plan"), made.change)
    try:
        found = forms.run(request, "plan", "preview", raw).answer
    except Problems as bad:
        return _plan(request, forms.wrong(raw, bad.problems))
    return page(request, "pages/again.html", found=found, raw=raw, most=MOVES)


def _asked(said: Mapping[str, str]) -> dict[str, Any]:
    """Which goal, how many hours, by when; what was left empty stays as it is."""
    asked = {name: said.get(name, "").strip() for name in ("goal_id", "hours", "by")}
    return {name: forms.decimal(text) for name, text in asked.items() if text}


@require_POST
def action(request: HttpRequest, action: UUID) -> HttpResponse:
    """A step is done, or leaves the plan."""
    done_ = request.POST.get("state") == "done"
    raw = {"id": action, "state": "done" if done_ else "dropped"}
    made = forms.run(request, "action", "settle", raw)
    text = _("Done.") if done_ else _("Taken out of the plan.")
    return done(request, text, reverse("plan") + "#steps", made.change)

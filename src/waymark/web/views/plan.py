"""How do I get there, and does it fit my week?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.problems import Problems
from waymark.presentation.telling import plan as telling
from waymark.presentation.telling.phrases import short
from waymark.presentation.telling.week import slipped, week
from waymark.web import forms, visit
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.story import PlanPart

MOVES = 8
"""Steps and blocks of a preview that stand open."""


def plan(request: HttpRequest) -> HttpResponse:
    """The plan in time, with what does not fit and the ways out."""
    return _plan(request, forms.Form())


def _plan(request: HttpRequest, form: forms.Form) -> HttpResponse:
    goal = form.value("goal_id") or request.GET.get("goal", "")
    found = forms.run(request, "plan", "show", {"goal_id": goal} if goal else {}).answer
    person = forms.run(request, "person", "show", {}).answer
    return page(
        request,
        "pages/plan.html",
        status=422 if form.wrong else 200,
        found=found,
        told=once(telling.plan, found) if found else None,
        slipped=slipped(found) if found else "",
        tabs=_tabs(found) if found and found.others else [],
        week=week(person, visit.access(request).today),
        form=form,
        of=BY_NOUN["action"],
    )


def _tabs(found: PlanPart) -> list[dict[str, object]]:
    """The plans of all open goals, the one that is shown first."""
    shown = {"label": found.title, "url": f"{reverse('plan')}?goal={found.goal_id}", "current": True}
    others = ({"label": title, "url": f"{reverse('plan')}?goal={key}"} for key, title in found.others)
    return [shown, *({**one, "current": False} for one in others)]


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
        return done(request, _("Planned anew."), f"{reverse('plan')}?goal={raw['goal_id']}", made.change)
    try:
        found = forms.run(request, "plan", "preview", raw).answer
    except Problems as bad:
        return _plan(request, forms.wrong(raw, bad.problems))
    return page(request, "pages/again.html", found=found, raw=raw, most=MOVES, short=short)


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

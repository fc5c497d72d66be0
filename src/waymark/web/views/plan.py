"""How do I get there, and does it fit my week?"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waymark.presentation import telling
from waymark.web import forms
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def plan(request: HttpRequest) -> HttpResponse:
    """The plan in time, with what does not fit and the ways out."""
    return _plan(request, forms.Form())


def _plan(request: HttpRequest, form: forms.Form) -> HttpResponse:
    found = forms.run(request, "plan", "show", {}).answer
    told = once(telling.plan, found) if found else None
    status = 422 if form.wrong else 200
    return page(request, "pages/plan.html", status=status, found=found, told=told, form=form)


@require_POST
def commit(request: HttpRequest) -> HttpResponse:
    """A new version of the plan, with other hours or another date."""
    made = forms.attempt(request, "plan", "again", forms.typed(request, "goal_id", "hours", "by"))
    if isinstance(made, forms.Form):
        return _plan(request, made)
    return done(request, _("Planned anew."), reverse("plan"), made.change)


@require_POST
def action(request: HttpRequest, action: UUID) -> HttpResponse:
    """A step is done, or leaves the plan."""
    done_ = request.POST.get("state") == "done"
    raw = {"id": action, "state": "done" if done_ else "dropped"}
    made = forms.run(request, "action", "settle", raw)
    return done(request, _("Done.") if done_ else _("Taken out of the plan."), reverse("plan"), made.change)

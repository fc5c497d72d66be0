"""How am I doing, who matters, whom do I lead, what serves both of us?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.presentation.telling import work as told
from waymark.presentation.telling.people import because
from waymark.presentation.words import say
from waymark.web import dates, forms, labels, visit
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

ROWS = 6
"""Lines of an appraisal that the form offers at once."""
FIRST = 2
"""Those of them that stand open."""
STANDINGS = ("meets", "above", "below", "unclear")


def alignment(request: HttpRequest) -> HttpResponse:
    """My goals beside the aims of who leads me."""
    found = forms.run(request, "alignment", "show", {}).answer
    return page(
        request,
        "pages/alignment.html",
        found=found.aligned,
        safe=found.safe,
        say=told.aligned(found.aligned),
        spoken=told.spoken(found.spoken),
        picture_of=once(told.crossed, found.aligned),
        of=BY_NOUN,
    )


def doing(request: HttpRequest) -> HttpResponse:
    """What is expected and how it stands, what others said, what was asked for."""
    found = forms.run(request, "work", "doing", {}).answer
    return page(
        request,
        "pages/doing.html",
        found=found,
        say=told.goes(found),
        asked=told.asked(found),
        whom=[because(one.contact, one.reasons) for one in found.whom],
        step=_step,
        of=BY_NOUN,
    )


def _step(one: Any) -> str:
    """A step that an expectation asks for, in words to be changed; none where it is met."""
    if one.action_id or one.standing in {"above", "meets"}:
        return ""
    said = (
        _("Ask what would be enough for “{what}”")
        if one.standing == "unclear"
        else _("Get further with “{what}”")
    )
    return said.format(what=one.text)


@require_http_methods(["GET", "POST"])
def appraisal(request: HttpRequest) -> HttpResponse:
    """An appraisal, line by line: each becomes an expectation, and each may become a step."""
    form = forms.Form({"day": visit.access(request).today.isoformat()})
    if request.method == "POST":
        raw: dict[str, Any] = {
            "appraisal": request.POST.get("appraisal", ""),
            **forms.typed(request, "day", "who"),
        }
        raw["said"] = [line for n in range(ROWS) if (line := _line(request, n))]
        made = forms.attempt(request, "expectation", "appraise", raw)
        if not isinstance(made, forms.Form):
            text = _("Kept. Where something is missing or unclear, a step is proposed.")
            return done(request, text, reverse("doing"), made.change)
        form = forms.Form(request.POST.dict(), made.wrong)
    standings = [(key, labels.choice("expectation", "standing", key)) for key in STANDINGS]
    return page(
        request,
        "pages/appraisal.html",
        status=422 if form.wrong else 200,
        form=form,
        standings=standings,
        rows=range(ROWS),
        further=any(form.value(f"text-{n}") for n in range(FIRST, ROWS)),
        first=FIRST,
    )


def _line(request: HttpRequest, n: int) -> dict[str, str]:
    """One line of the form, if something was said in it."""
    given = {name: request.POST.get(f"{name}-{n}", "").strip() for name in ("text", "result", "standing")}
    said = {name: value for name, value in given.items() if value}
    return said if "text" in said else {}


@require_POST
def act(request: HttpRequest, id: UUID) -> HttpResponse:
    """Make a step of what an expectation asks for."""
    made = forms.run(request, "expectation", "act", {"id": id, "title": request.POST.get("title", "")})
    return done(request, _("It is among your steps now."), reverse("doing"), made.change)


def matters(request: HttpRequest) -> HttpResponse:
    """Who matters for my goals, and what attention serves."""
    found = forms.run(request, "stakeholder", "around", {}).answer
    return page(
        request,
        "pages/matters.html",
        found=found,
        say=say,
        picture_of=once(told.mattering, found),
        of=BY_NOUN,
    )


@require_POST
def plan_step(request: HttpRequest, id: UUID) -> HttpResponse:
    """Make a step of what to do next with somebody who matters."""
    made = forms.run(request, "stakeholder", "plan", {"id": id, "title": request.POST.get("title", "")})
    return done(request, _("It is among your steps now."), reverse("matters"), made.change)


def lead(request: HttpRequest) -> HttpResponse:
    """The people I lead: their aims in their words, our talks, what is in their hands."""
    found = forms.run(request, "leading", "show", {}).answer
    today = visit.access(request).today
    return page(
        request,
        "pages/lead.html",
        found=found,
        when=lambda one: told.when(one, today),
        before=lambda one: told.before(one, today),
        of=BY_NOUN,
    )


def own(request: HttpRequest) -> HttpResponse:
    """Work without a boss: clients, boards, between jobs."""
    found = forms.run(request, "engagement", "find", {}).answer
    open_ = [one for one in found if one.state != "done"]
    return page(
        request, "pages/own.html", open=open_, past=[one for one in found if one.state == "done"], of=BY_NOUN
    )


def role(request: HttpRequest) -> HttpResponse:
    """What my role was on several days, and what changed in between."""
    found = forms.run(request, "snapshot", "changes", {}).answer
    return page(request, "pages/role.html", found=found, say=say, day=dates.day, of=BY_NOUN)

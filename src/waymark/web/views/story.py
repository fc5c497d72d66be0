"""The five parts as a page, as paper, and as a file the calendar opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.career.problems import Problems
from waymark.presentation.telling import story as telling
from waymark.presentation.telling.parts import Telling
from waymark.presentation.telling.plan import proposals as proposed
from waymark.presentation.words import goal_kinds
from waymark.web import dates, forms, visit
from waymark.web.pages import done, download, page
from waymark.web.told import once

if TYPE_CHECKING:
    from django.http import HttpRequest

    from waymark.career.records.story import Story

ASKED = ("toward", "words", "hours", "by", "kind", "others")
KINDS = (
    "promotion",
    "lateral_move",
    "new_employer",
    "pivot",
    "venture",
    "vocation",
    "renewal",
    "flexibility",
    "staying_relevant",
    "mastery",
    "legacy",
)


def story(request: HttpRequest) -> HttpResponse:
    """Where you stand, and a way on."""
    found = forms.run(request, "story", "show", {}).answer
    form = forms.Form({"hours": dates.number(found.you.hours_per_week)})
    return page(request, "pages/story.html", story=found, told=_told(request, found), form=form)


def _told(request: HttpRequest, found: Story) -> Telling:
    """The five parts in words, with pay in the open where it was published for the person's own country."""
    access = visit.access(request)
    return once(telling.story, found, telling.country_of(access.zone, access.locale))


@require_http_methods(["GET", "POST"])
def proposals(request: HttpRequest) -> HttpResponse:
    """Steps towards what was named, to take or leave; nothing is planned before."""
    said = request.POST if request.method == "POST" else request.GET
    asked = {n: said.get(n, "").strip() for n in ASKED}
    raw = {name: value for name, value in asked.items() if value}
    if "hours" in raw:
        raw["hours"] = forms.decimal(raw["hours"])
    if request.method == "POST":
        made = forms.attempt(request, "plan", "take", raw | {"steps": request.POST.getlist("steps")})
        if not isinstance(made, forms.Form):
            return done(request, _("Your plan is made."), reverse("story") + "#plan", made.change)
        return _proposals(request, raw, made)
    return _proposals(request, raw, forms.Form())


def _proposals(request: HttpRequest, raw: dict[str, str], form: forms.Form) -> HttpResponse:
    """The proposals, with the occupations that the words may mean besides; `form` holds what was ticked."""
    words, chosen = raw.get("words") or raw.get("toward", ""), "words" in raw
    try:
        found = forms.run(request, "plan", "propose", {k: v for k, v in raw.items() if k != "words"}).answer
        asks = words and not chosen  # who chose among the meanings is not asked again
        meant = forms.run(request, "occupation", "find", {"text": words}).answer if asks else None
    except Problems as bad:
        meant, kinds = unclear(bad), goal_kinds(KINDS)
        wrong = forms.Form(raw) if meant else forms.wrong(raw, bad.problems)
        return page(request, "pages/toward.html", status=422, form=wrong, kinds=kinds, meant=meant)
    status = 422 if form.wrong else 200
    return page(
        request,
        "pages/proposals.html",
        status=status,
        found=found,
        told=proposed(found),
        meant=meant,
        raw=dict.fromkeys(ASKED, "") | raw | {"words": words},
        form=form,
    )


def unclear(bad: Problems) -> list[tuple[str, str]]:
    """The occupations that the words may mean, where they may mean several: code and title."""
    for one in bad.problems:
        if one.code == "occupation.unclear":
            return list(zip(one.values["codes"], one.values["titles"], strict=True))  # type: ignore[call-overload]
    return []


def toward(request: HttpRequest) -> HttpResponse:
    """Where to, by when, with how many hours a week?"""
    person = forms.run(request, "person", "show", {}).answer
    said = {name: request.GET[name] for name in ASKED if request.GET.get(name)}
    form = forms.Form({"hours": dates.number(person.hours_per_week)} | said)
    return page(request, "pages/toward.html", form=form, kinds=goal_kinds(KINDS), meant=[])


def report(request: HttpRequest) -> HttpResponse:
    """The report as a tagged PDF."""
    from waymark.presentation import paper  # typesetting loads only when a report is asked for

    told = _told(request, forms.run(request, "story", "show", {}).answer)
    return download(paper.pdf(told), "application/pdf", "waymark-report.pdf")


def calendar(request: HttpRequest) -> HttpResponse:
    """The plan's blocks as a calendar file."""
    found = forms.run(request, "plan", "calendar", {}).answer
    return download(found.data, "text/calendar; charset=utf-8", found.name)


def resume(request: HttpRequest) -> HttpResponse:
    """The history as JSON Resume."""
    found = forms.run(request, "history", "export", {}).answer
    return download(found.data, "application/json", found.name)

"""Papers of Work: the brief, how to work with me, a paper for a review, what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.career.problems import Problems
from waymark.presentation.telling import papers
from waymark.web import forms
from waymark.web.boxes import Asked, differing
from waymark.web.collections import BY_NOUN
from waymark.web.downloads import download
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.brief import CareerBrief
    from waymark.web.boxes import Box

WITH_ME = ("best", "news", "hours", "energy", "trip_me", "feedback", "note")


def brief(request: HttpRequest) -> HttpResponse:
    """One page about where I stand and where I want to go."""
    outside = _outside(request)
    found = _brief(request, outside=outside)
    return page(
        request,
        "pages/brief.html",
        found=found,
        told=papers.brief(found),
        outside=outside,
        query="?for=outside" if outside else "",
        of=BY_NOUN,
    )


def brief_file(request: HttpRequest, form: str) -> HttpResponse:
    """The same as a file."""
    return download(papers.brief(_brief(request, outside=_outside(request))), form, "brief")


def _outside(request: HttpRequest) -> bool:
    """Whether it is for people outside work: asked for, or because it is not safe at work."""
    person = forms.run(request, "person", "show", {}).answer
    return request.GET.get("for") == "outside" or person.safe_at_work == "no"


def _brief(request: HttpRequest, *, outside: bool) -> CareerBrief:
    found: CareerBrief = forms.run(request, "brief", "show", {"for_work": not outside}).answer
    return found


@require_http_methods(["GET", "POST"])
def with_me(request: HttpRequest) -> HttpResponse:
    """How to work with me: a form, beside the page that others see."""
    kept = forms.run(request, "work_with_me", "show", {}).answer
    boxes = _boxes()
    form = forms.Form({b.name: b.show(getattr(kept, b.name, "")) for b in boxes})
    if request.method == "POST":
        raw: dict[str, Any] = {b.name: b.read(request.POST) for b in boxes}
        raw["version"] = request.POST.get("version", "0")
        made = forms.attempt(request, "work_with_me", "set", raw)
        if not isinstance(made, forms.Form):
            return done(request, _("Saved."), reverse("with-me"), made.change)
        form = forms.Form(request.POST.dict(), made.wrong)
    status = 422 if form.wrong else 200
    return page(
        request,
        "pages/with_me.html",
        status=status,
        boxes=boxes,
        form=form,
        now=differing(boxes, kept, form),
        kept=kept,
        told=_with_me(request),
    )


def _boxes() -> tuple[Box, ...]:
    return Asked("work_with_me", WITH_ME).boxes("set")


def _with_me(request: HttpRequest) -> Any:
    kept = forms.run(request, "work_with_me", "show", {}).answer
    person = forms.run(request, "person", "show", {}).answer
    return papers.with_me(kept, person.name)


def with_me_file(request: HttpRequest, form: str) -> HttpResponse:
    """How to work with me, as a file; what is for me alone is not in it."""
    return download(_with_me(request), form, "with-me")


@require_http_methods(["GET", "POST"])
def paper(request: HttpRequest, id: UUID) -> HttpResponse:
    """A paper for a review: its lines to be reworded or left out, and where it is thin."""
    found = forms.run(request, "packet", "read", {"id": id}).answer
    form = forms.Form()
    if request.method == "POST":
        again = "again" in request.POST
        raw = {"id": id} if again else _reworded(request, found.packet)
        made = forms.attempt(request, "packet", "again" if again else "edit", raw)
        if not isinstance(made, forms.Form):
            if made.change is None:
                return HttpResponseRedirect(reverse("paper", args=[id]))
            return done(request, _("Saved."), reverse("paper", args=[id]), made.change)
        form = forms.Form(request.POST.dict(), made.wrong)
    by = request.GET.get("by", "goal")
    return page(
        request,
        "pages/paper.html",
        status=422 if form.wrong else 200,
        found=found.packet,
        thin=papers.thin(found.grouped),
        told=papers.packet(found, by=by),
        by=by,
        form=form,
        kept=set(request.POST.getlist("keep"))
        if form.wrong
        else {str(one.key) for one in found.packet.lines},
        of=BY_NOUN,
    )


def _reworded(request: HttpRequest, packet: Any) -> dict[str, Any]:
    """The lines that are kept, in the words they have now."""
    kept = set(request.POST.getlist("keep"))
    lines = [_words(request, one) for one in packet.lines if str(one.key) in kept]
    opening = request.POST.get("opening", "").replace("\r\n", "\n").strip()
    return {"id": packet.id, "version": request.POST.get("version", ""), "opening": opening, "lines": lines}


def _words(request: HttpRequest, one: Any) -> dict[str, Any]:
    text = request.POST.get(f"text-{one.key}", "").strip() or one.text
    names = ("kind", "noun", "key", "day", "goal", "competencies")
    return {name: getattr(one, name) for name in names} | {"text": text}


def paper_file(request: HttpRequest, id: UUID, form: str) -> HttpResponse:
    """The paper as a file."""
    found = forms.run(request, "packet", "read", {"id": id}).answer
    return download(papers.packet(found, by=request.GET.get("by", "goal")), form, "review")


def facts_file(request: HttpRequest, form: str) -> HttpResponse:
    """What happened, as a file to hand to whoever helps."""
    found = forms.run(request, "fact", "find", {}).answer
    if not found:
        raise Problems.one("record.not_found", "", noun="fact")
    return download(papers.facts(found), form, "facts")

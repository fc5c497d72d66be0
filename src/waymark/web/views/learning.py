"""What is missing, and how do I learn it? The gap, ladders of one's own, and pasted adverts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.problems import Problem, Problems
from waymark.career.records.history import Document
from waymark.presentation.telling import learning as words
from waymark.presentation.words import problem_words
from waymark.web import forms, incoming
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

NEWEST = 30
"""Lines of the log that can be chosen as what shows a competency."""


@require_http_methods(["GET", "POST"])
def learn(request: HttpRequest) -> HttpResponse:
    """The gap to what is aimed at, what pays off across directions, and the plan of learning."""
    if request.method == "POST":
        yes = request.POST.get("yes") == "1"
        made = forms.run(request, "action", "believe", {"id": request.POST.get("id", ""), "yes": yes})
        text = _("It is in your plan.") if yes else _("Parked. It waits until you believe in it.")
        return done(request, text, reverse("learn") + "#plan", made.change)
    toward = request.GET.get("toward", "").strip()
    form = forms.Form({"toward": toward})
    try:
        found = forms.run(request, "learning", "show", {"toward": toward} if toward else {}).answer
    except Problems as bad:
        form = forms.wrong({"toward": toward}, bad.problems)
        found = forms.run(request, "learning", "show", {}).answer
    status = 422 if form.wrong else 200
    told = words.learning(found)
    return page(request, "pages/learn.html", status=status, found=found, told=told, form=form, of=BY_NOUN)


@require_http_methods(["GET", "POST"])
def ladders(request: HttpRequest) -> HttpResponse:
    """The ladders one has, and bringing one: a file is looked at before it goes in."""
    form = forms.Form()
    if request.method == "POST":
        try:
            return _preview(request)
        except Problems as bad:
            form = forms.Form({}, {"file": [_placed(one) for one in bad.problems]})
    found = forms.run(request, "framework", "find", {}).answer
    status = 422 if form.wrong else 200
    return page(request, "pages/ladders.html", status=status, found=found, form=form)


def _preview(request: HttpRequest) -> HttpResponse:
    upload = request.FILES.get("file")
    if upload is None:
        raise Problems.one("history.no_file", "file")
    document = Document(name=upload.name or "", data=upload.read())
    ladder = forms.run(request, "framework", "preview", {"document": document}).answer
    key = incoming.keep(document)
    return page(request, "pages/ladder_preview.html", ladder=ladder, upload=key, name=document.name)


def _placed(problem: Problem) -> str:
    """What is wrong with a file, with its place in it."""
    said = problem_words(problem.code, problem.values)
    line, _colon, path = problem.field.partition(":")
    if line.isdigit():
        return _("Line {line}: {problem}").format(line=line, problem=said)
    return f"{path or line}: {said}" if problem.field and problem.field != "file" else said


@require_POST
def bring(request: HttpRequest) -> HttpResponse:
    """Bring in the ladder that was looked at, or one of the examples."""
    name = request.POST.get("example")
    if name:
        made = forms.run(request, "framework", "example", {"name": name})
    else:
        document = incoming.take(request.POST.get("upload", ""), request.POST.get("name", ""))
        made = forms.run(request, "framework", "bring", {"document": document})
    return done(request, _("The ladder is in."), reverse("ladder", args=[made.answer.id]), made.change)


@require_http_methods(["GET", "POST"])
def ladder(request: HttpRequest, id: UUID) -> HttpResponse:
    """One ladder: the levels one is on and aims at, and each competency with what shows it."""
    if request.method == "POST":
        return _climb(request, id)
    found = forms.run(request, "learning", "ladder", {"id": id}).answer
    lines = forms.run(request, "entry", "find", {"limit": NEWEST}).answer
    return page(
        request,
        "pages/ladder.html",
        found=found,
        told=words.ladder(found),
        levels=[(name, name) for name in found.framework.levels],
        lines=[(str(one.id), one.text) for one in lines],
        texts={str(one.id): one.text for one in lines},
        of=BY_NOUN,
    )


def _climb(request: HttpRequest, id: UUID) -> HttpResponse:
    """Say where one stands on the whole ladder or in one competency, or put the ladder away."""
    post, here = request.POST, reverse("ladder", args=[id])
    if post.get("deed") == "away":
        made = forms.run(request, "framework", "archive", {"id": id})
        return done(request, _("Put away."), reverse("ladders"), made.change)
    if "competency" in post:
        raw = {"competency": post["competency"], "level": post.get("level", "")}
        shown = [key for key in dict.fromkeys(post.getlist("evidence")) if key]
        made = forms.run(request, "framework", "reach", {"id": id, **raw, "evidence": shown})
    else:
        levels = {name: post[name] for name in ("current", "target") if name in post}
        made = forms.run(request, "framework", "edit", {"id": id, **levels})
    return done(request, _("Kept."), here, made.change)


@require_http_methods(["GET", "POST"])
def adverts(request: HttpRequest) -> HttpResponse:
    """Adverts that were read, and a place to paste the next one."""
    form = forms.Form()
    if request.method == "POST":
        raw = forms.typed(request, "text", "title", "employer", "url")
        made = forms.attempt(request, "advert", "read", raw)
        if not isinstance(made, forms.Form):
            return HttpResponseRedirect(reverse("advert", args=[made.answer.id]))
        form = made
    found = forms.run(request, "advert", "find", {}).answer
    return page(request, "pages/adverts.html", status=422 if form.wrong else 200, found=found, form=form)


@require_http_methods(["GET", "POST"])
def advert(request: HttpRequest, id: UUID) -> HttpResponse:
    """One advert beside the record: what ends an application first, then the musts, then the wishes."""
    if request.method == "POST":
        made = forms.run(request, "advert", "archive", {"id": id})
        return done(request, _("Put away."), reverse("adverts"), made.change)
    found = forms.run(request, "learning", "advert", {"id": id}).answer
    return page(request, "pages/advert.html", found=found, told=words.reading(found), of=BY_NOUN)

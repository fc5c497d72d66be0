"""How do I like to work, what does the next level mean, what did I learn? And a story grown from a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.exchange.instrument import LARGEST
from waymark.career.problems import Problem, Problems
from waymark.career.records.history import Document
from waymark.catalogue.work_style import work_style
from waymark.presentation.telling import know
from waymark.presentation.telling.phrases import when
from waymark.presentation.words import say
from waymark.presentation.words.self_words import MEANINGS
from waymark.web import forms
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.evidence import Lesson
    from waymark.career.verbs import Outcome


@require_http_methods(["GET", "POST"])
def style(request: HttpRequest) -> HttpResponse:
    """Where I stand between the ends of four facets; and results of questionnaires taken elsewhere."""
    form, brought = forms.Form(), None
    if request.method == "POST" and "instrument" in request.POST:
        copied = _by_hand(request)
        if not isinstance(copied, forms.Form):
            return done(request, _("Kept."), reverse("style") + "#elsewhere", copied.change)
        form = copied
    elif request.method == "POST":
        try:
            made = forms.run(request, "work_style", "bring", {"document": _document(request)})
            if not made.answer.troubles and not made.answer.lacking:
                return done(request, _("Kept."), reverse("style") + "#elsewhere", made.change)
            brought = made.answer
        except Problems as bad:
            form = forms.wrong({}, (Problem("file", p.code, p.values) for p in bad.problems))
    found = forms.run(request, "work_style", "show", {}).answer
    return page(
        request,
        "pages/style.html",
        status=422 if form.wrong else 200,
        found=found,
        told=know.style(found.leanings),
        steps=range(1, know.STEPS + 1),
        history=[(one, know.result(one)) for one in found.results],
        elsewhere=[(one, know.result(one)) for one in found.elsewhere],
        brought=brought,
        say=say,
        form=form,
    )


def _by_hand(request: HttpRequest) -> Outcome | forms.Form:
    """What somebody copies from a sheet: what it is called, when it was, what came of it."""
    raw = forms.typed(request, "instrument", "taken_on", "note")
    return forms.attempt(request, "assessment", "add", {"instrument": "", **raw})


def _document(request: HttpRequest) -> Document:
    upload = request.FILES.get("file")
    if upload is None or upload.size is None:
        too_large = int(request.headers.get("Content-Length") or 0) > LARGEST
        raise Problems.one("history.too_large" if too_large else "history.no_file", limit=LARGEST)
    return Document(name=upload.name or "", data=upload.read())


@require_http_methods(["GET", "POST"])
def ask_style(request: HttpRequest) -> HttpResponse:
    """Twelve pairs, an answer between the two ends of each."""
    asked = work_style()
    form = forms.Form()
    if request.method == "POST":
        given = {pair.id: request.POST[pair.id] for pair in asked.pairs if request.POST.get(pair.id)}
        made = forms.attempt(request, "work_style", "keep", {"given": given})
        if not isinstance(made, forms.Form):
            return done(request, _("Kept."), reverse("style"), made.change)
        form = forms.Form(given, made.wrong)
    return page(
        request,
        "pages/style_ask.html",
        status=422 if form.wrong else 200,
        asked=asked,
        scale=list(enumerate(asked.scale, 1)),
        form=form,
    )


@require_http_methods(["GET", "POST"])
def next_level(request: HttpRequest) -> HttpResponse:
    """Two of six."""
    form = forms.Form()
    if request.method == "POST":
        raw: dict[str, Any] = {
            "picks": request.POST.getlist("picks"),
            "note": request.POST.get("note", "").replace("\r\n", "\n").strip(),
        }
        made = forms.attempt(request, "next_level", "choose", raw)
        if not isinstance(made, forms.Form):
            return done(request, _("Kept."), reverse("next-level"), made.change)
        form = made
    found = forms.run(request, "next_level", "show", {}).answer
    return page(
        request,
        "pages/next_level.html",
        status=422 if form.wrong else 200,
        now=know.meanings(found[0].scores) if found else (),
        note=found[0].note if found else "",
        options=[(key, _(name), _(words)) for key, (name, words) in MEANINGS.items()],
        history=[(one, know.result(one)) for one in found],
        form=form,
    )


def lessons(request: HttpRequest) -> HttpResponse:
    """What I learned, wherever I kept it."""
    found = forms.run(request, "lessons", "show", {}).answer
    return page(
        request,
        "pages/lessons.html",
        lessons=[(one, _where(one), when(one.day)) for one in found],
        of=BY_NOUN,
    )


def _where(one: Lesson) -> str:
    return BY_NOUN[one.kind].href_of(one)


@require_POST
def grow(request: HttpRequest, id: UUID) -> HttpResponse:
    """A line becomes the beginning of a story."""
    made = forms.run(request, "success", "grow", {"entry_id": id})
    to = BY_NOUN["success"].href_of(made.answer)
    return done(
        request,
        _("A story has begun.") if made.change else _("It has grown already: here it is."),
        to,
        made.change,
    )

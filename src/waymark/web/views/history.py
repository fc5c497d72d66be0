"""Bringing one's history: choose a file, look at what it would do, bring it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.problems import Problem, Problems
from waymark.presentation.telling import incoming as telling
from waymark.web import forms, incoming
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "POST"])
def history(request: HttpRequest) -> HttpResponse:
    """Choose a file, or say in one line what you do now."""
    if request.method == "GET":
        return page(request, "pages/history.html", form=forms.Form())
    if "line" in request.POST:
        said = forms.attempt(request, "history", "say", forms.typed(request, "line", "since"))
        if isinstance(said, forms.Form):
            return page(request, "pages/history.html", status=422, form=said)
        return done(request, _("Kept."), reverse("story"), said.change)
    try:
        return _preview(request)
    except Problems as bad:
        return _refused(request, bad)


def _refused(request: HttpRequest, bad: Problems) -> HttpResponse:
    """The page again, with what is wrong with the file."""
    form = forms.wrong({}, (Problem("file", p.code, p.values) for p in bad.problems))
    return page(request, "pages/history.html", status=422, form=form)


def _preview(request: HttpRequest) -> HttpResponse:
    document = incoming.given(request)
    if document is None:
        raise Problems.one("history.no_file")
    found = forms.run(request, "history", "preview", {"document": document}).answer
    key = incoming.keep(document)
    return page(
        request,
        "pages/incoming.html",
        found=found,
        told=telling.page(found),
        upload=key,
        name=document.name,
    )


@require_POST
def bring(request: HttpRequest) -> HttpResponse:
    """Bring in the document that was looked at. The next sweep takes it: a second click may be on its way."""
    try:
        document = incoming.take(request.POST.get("upload", ""), request.POST.get("name", ""))
    except Problems as bad:
        return _refused(request, bad)
    made = forms.run(request, "history", "apply", {"document": document})
    text = _("Your history is in.") if made.change else _("Everything in it was here already.")
    return done(request, text, reverse("story"), made.change)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Leave the document out."""
    incoming.drop(request.POST.get("upload", ""))
    return HttpResponseRedirect(reverse("history"))

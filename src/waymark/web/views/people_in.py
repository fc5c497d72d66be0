"""Bringing people in: choose a file, look at what it would do, say who those in doubt are, bring it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.problems import Problem, Problems
from waymark.presentation.telling.people_incoming import asked, more_asked, people_page
from waymark.web import forms, incoming
from waymark.web.pages import done, download, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.history import Document

WHO = "who-"
"""What stands before the place of somebody in doubt, in the name of their box."""


@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Choose a file, and see whom it would add."""
    if request.method == "GET":
        return page(request, "pages/people_in.html", form=forms.Form())
    try:
        document = incoming.given(request)
        if document is None:
            raise Problems.one("contacts.no_file")
        return _look(request, document)
    except Problems as bad:
        return _refused(request, bad)


def _refused(request: HttpRequest, bad: Problems) -> HttpResponse:
    form = forms.wrong({}, (Problem("file", p.code, p.values) for p in bad.problems))
    return page(request, "pages/people_in.html", status=422, form=form)


def _look(request: HttpRequest, document: Document) -> HttpResponse:
    texts = bool(request.POST.get("texts"))
    found = forms.run(request, "contacts_in", "preview", {"document": document, "texts": texts}).answer
    return page(
        request,
        "pages/people_incoming.html",
        found=found,
        told=people_page(found),
        asked=asked(found),
        more_asked=more_asked(found),
        upload=incoming.keep(document),
        name=document.name,
        texts=texts,
    )


@require_POST
def bring(request: HttpRequest) -> HttpResponse:
    """Bring in the file that was looked at, with what was said of those in doubt."""
    choices = {
        name.removeprefix(WHO): str(who) for name, who in request.POST.items() if name.startswith(WHO) and who
    }
    try:
        document = incoming.take(request.POST.get("upload", ""), request.POST.get("name", ""))
        raw = {"document": document, "texts": bool(request.POST.get("texts")), "choices": choices}
        made = forms.run(request, "contacts_in", "apply", raw)
    except Problems as bad:
        return _refused(request, bad)
    text = _("They are in.") if made.change else _("Nothing was changed.")
    return done(request, text, reverse("people"), made.change)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Leave the file out."""
    incoming.drop(request.POST.get("upload", ""))
    return HttpResponseRedirect(reverse("people-import"))


def export(request: HttpRequest) -> HttpResponse:
    """The contacts as address cards or as a table; with what is one's own when that is asked for."""
    wanted = {"format": request.GET.get("format", "vcard"), "everything": bool(request.GET.get("everything"))}
    found = forms.run(request, "contacts_in", "export", wanted).answer
    kind = "text/csv" if wanted["format"] == "csv" else "text/vcard"
    return download(found.data, f"{kind}; charset=utf-8", found.name)

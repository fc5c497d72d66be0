"""Bringing people in: choose a file, look at what it would do, say who those in doubt are, bring it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.problems import Problem, Problems
from waymark.presentation.telling.people_incoming import asked, came, more_asked, people_page, twice
from waymark.web import arrivals, forms, incoming, visit
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, download, page
from waymark.web.views.doubles import how_many as doubles

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from waymark.career.records.history import Document
    from waymark.career.records.people_incoming import PeopleIncoming

WHO = "who-"
"""What stands before the place of somebody in doubt, in the name of their box."""


@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Choose a file, and see whom it would add."""
    if request.method == "GET":
        return _choose(request, forms.Form())
    try:
        document = incoming.given(request)
        if document is None:
            raise Problems.one("contacts.no_file")
        return _look(request, document)
    except Problems as bad:
        return _refused(request, bad)


def _refused(request: HttpRequest, bad: Problems) -> HttpResponse:
    return _choose(request, forms.wrong({}, (Problem("file", p.code, p.values) for p in bad.problems)))


def _choose(request: HttpRequest, form: forms.Form) -> HttpResponse:
    under_way = arrivals.now(visit.access(request).person) is not None
    status = 422 if form.wrong else 200
    return page(request, "pages/people_in.html", status=status, form=form, under_way=under_way)


def _look(request: HttpRequest, document: Document) -> HttpResponse:
    texts, upload = bool(request.POST.get("texts")), incoming.keep(document)
    raw = {"document": document, "texts": texts}
    if len(document.data) > arrivals.SMALL["preview"]:
        return _begun(request, "preview", upload, raw)
    found = forms.run(request, "contacts_in", "preview", raw).answer
    return _seen(request, found, upload, document.name, texts)


def _seen(request: HttpRequest, found: PeopleIncoming, upload: str, name: str, texts: bool) -> HttpResponse:
    return page(
        request,
        "pages/people_incoming.html",
        found=found,
        told=people_page(found),
        asked=asked(found),
        more_asked=more_asked(found),
        upload=upload,
        name=name,
        texts=texts,
    )


@require_http_methods(["GET", "POST"])
def bring(request: HttpRequest) -> HttpResponse:
    """Bring in the file that was looked at, with what was said of those in doubt; see how far it is."""
    if request.method == "GET":
        return _how_far(request)
    choices = {
        name.removeprefix(WHO): str(who) for name, who in request.POST.items() if name.startswith(WHO) and who
    }
    upload = request.POST.get("upload", "")
    try:
        document = incoming.take(upload, request.POST.get("name", ""))
        raw = {"document": document, "texts": bool(request.POST.get("texts")), "choices": choices}
        if len(document.data) > arrivals.SMALL["apply"]:
            return _begun(request, "apply", upload, raw)
        made = forms.run(request, "contacts_in", "apply", raw)
    except Problems as bad:
        return _refused(request, bad)
    return _came(request, made.answer, made.change)


def _came(request: HttpRequest, found: PeopleIncoming | None, change: UUID | None) -> HttpResponse:
    """What became of it in numbers, before those who came, the newest first, with a way to likely doubles."""
    text = came(found) if found else _("Nothing was changed.")
    if change is None:
        return done(request, text, reverse("people"), None)
    on = ("", "")
    if count := doubles(request):
        text, on = f"{text} {twice(count)}", (reverse("people-doubles"), _("Look"))
    return done(request, text, f"{BY_NOUN['contact'].href}?order=newest", change, on)


def _begun(request: HttpRequest, verb: arrivals.Verb, upload: str, raw: dict[str, Any]) -> HttpResponse:
    to = reverse("people-bring")
    if arrivals.begin(visit.access(request), verb, upload, raw):
        return HttpResponseRedirect(to)
    return done(request, _("Another file is still coming in. Bring this one when it is done."), to)


def _how_far(request: HttpRequest) -> HttpResponse:
    """How far a large file is; once it was looked at, whom it would add; once it is in, on to the people."""
    person = visit.access(request).person
    now = arrivals.now(person)
    if now is None:
        return HttpResponseRedirect(reverse("people-import"))
    if now.running:
        return _coming(request, now)
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": reverse("people-bring")})  # a whole page, with its toast
    if now.looked_at:
        return _seen(request, now.looked_at, now.upload, now.name, now.texts)
    arrivals.settled(person)
    if now.problems:
        return _refused(request, Problems(*now.problems))
    return _came(request, now.found, now.change)


def _coming(request: HttpRequest, now: arrivals.Arrival) -> HttpResponse:
    title = _("They are coming in") if now.verb == "apply" else _("The file is being looked at")
    return page(
        request,
        "pages/people_coming.html",
        title=title,
        doing=_doing(now.step),
        done=now.done,
        total=now.steps,
    )


def _doing(step: str) -> str:
    return {
        "read": _("Reading the file"),
        "compare": _("Comparing them with the people you know"),
        "write": _("Writing them down"),
    }[step]


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Leave the file out."""
    incoming.drop(request.POST.get("upload", ""))
    arrivals.settled(visit.access(request).person)
    return HttpResponseRedirect(reverse("people-import"))


def export(request: HttpRequest) -> HttpResponse:
    """The contacts as address cards or as a table; with what is one's own when that is asked for."""
    wanted = {"format": request.GET.get("format", "vcard"), "everything": bool(request.GET.get("everything"))}
    found = forms.run(request, "contacts_in", "export", wanted).answer
    kind = "text/csv" if wanted["format"] == "csv" else "text/vcard"
    return download(found.data, f"{kind}; charset=utf-8", found.name)

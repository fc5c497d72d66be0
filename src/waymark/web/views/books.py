"""Address books on servers: name one, look at what keeping in step would do, do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.problems import Problems
from waymark.presentation.telling import card_sync as telling
from waymark.web import forms
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

WHO, WHICH = "who-", "which-"
"""What stands before a card's address, or a contact's key, in the name of the box that asks about it."""


@require_http_methods(["GET", "POST"])
def books(request: HttpRequest) -> HttpResponse:
    """The address books there are, and a form for another."""
    form = forms.Form({"home": ""})
    if request.method == "POST":
        said = forms.typed(request, "url", "name", "user", "secret")
        made = forms.attempt(request, "address_book", "add", {**said, "home": bool(request.POST.get("home"))})
        if not isinstance(made, forms.Form):
            return done(request, _("Kept."), reverse("book", args=[made.answer.id]), made.change)
        form = made
    found = forms.run(request, "address_book", "find", {}).answer
    return page(request, "pages/books.html", status=422 if form.everything else 200, books=found, form=form)


@require_http_methods(["GET"])
def look(request: HttpRequest, book: UUID) -> HttpResponse:
    """What keeping in step with a book would do; the server is asked for it."""
    everybody = bool(request.GET.get("everybody"))
    try:
        found = forms.run(request, "card_sync", "preview", {"id": book, "everybody": everybody}).answer
    except Problems as bad:
        if any(one.code == "dav.several" for one in bad.problems):
            return _which(request, book, forms.Form())
        return _refused(request, bad)
    return page(
        request,
        "pages/book.html",
        book=book,
        found=found,
        everybody=everybody,
        told=telling.page(found),
        doubts=telling.asked(found),
        clashes=telling.clashes(found),
    )


def _which(request: HttpRequest, book: UUID, form: forms.Form) -> HttpResponse:
    """Ask which of the address books on a server are meant."""
    try:
        found = forms.run(request, "address_book", "offered", {"id": book}).answer
    except Problems as bad:
        return _refused(request, bad)
    options = [(one.url, one.name) for one in found]
    status = 422 if form.everything else 200
    return page(request, "pages/book_which.html", status=status, book=book, options=options, form=form)


@require_POST
def which(request: HttpRequest, book: UUID) -> HttpResponse:
    """Keep in step with these of the address books on a server."""
    urls = request.POST.getlist("urls")
    made = forms.attempt(request, "address_book", "choose", {"id": book, "urls": urls})
    if isinstance(made, forms.Form):
        return _which(request, book, made)
    only = reverse("book", args=[book]) if len(urls) == 1 else reverse("books")
    return done(request, _("Kept."), only, made.change)


def _refused(request: HttpRequest, bad: Problems) -> HttpResponse:
    found = forms.run(request, "address_book", "find", {}).answer
    form = forms.wrong({"home": ""}, bad.problems)
    return page(request, "pages/books.html", status=422, books=found, form=form)


@require_POST
def sync(request: HttpRequest, book: UUID) -> HttpResponse:
    """Keep in step, with what was said of those in doubt."""
    choices = {
        name.removeprefix(WHO).removeprefix(WHICH): str(said)
        for name, said in request.POST.items()
        if name.startswith((WHO, WHICH)) and said
    }
    raw = {"id": book, "choices": choices, "everybody": bool(request.POST.get("everybody"))}
    try:
        made = forms.run(request, "card_sync", "apply", raw)
    except Problems as bad:
        return _refused(request, bad)
    said = made.answer
    text = _("Some cards changed meanwhile: look again.") if said.late else _("Both sides are in step.")
    came = said.added or said.changed or said.away
    return done(request, text, reverse("books"), made.change if came else None)


@require_POST
def away(request: HttpRequest, book: UUID) -> HttpResponse:
    """Keep in step with this book no more; contacts and cards stay where they are."""
    made = forms.run(request, "address_book", "archive", {"id": book})
    return done(request, _("This book is not kept in step any more."), reverse("books"), made.change)

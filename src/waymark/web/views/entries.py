"""Keeping a line: from the page or from the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods, require_POST

from waymark.career.records.people import names_in
from waymark.web import forms, visit
from waymark.web.pages import back, done, page
from waymark.web.views.conversations import noted

if TYPE_CHECKING:
    from django.http import HttpRequest

    from waymark.career.verbs import Outcome

KINDS: Final = {
    # what a line may become: the argument that holds it, and what is said then
    "entry": ("text", later("Kept.")),
    "action": ("title", later("Kept as a step.")),
    "goal": ("title", later("Kept as a goal.")),
    "journal": ("text", later("Kept in your journal.")),
    "contact": ("name", later("Kept among your contacts.")),
    "interaction": ("title", later("Noted.")),
}
DATED: Final = frozenset({"entry", "journal", "interaction"})
"""Kinds that belong to the day they were written on, also where they reach us later."""


@require_http_methods(["GET", "POST"])
def capture(request: HttpRequest) -> HttpResponse:
    """One line becomes an entry, or what else it is said to be."""
    given = request.POST if request.method == "POST" else request.GET
    kind = given.get("kind", "entry")
    kind = kind if kind in KINDS else "entry"
    text = given.get("text", "").strip()
    if request.method == "GET":
        return page(request, "pages/capture.html", form=forms.Form({"text": text}), kind=kind)
    made = _kept(request, kind, text)
    if isinstance(made, HttpResponse):
        return made
    if isinstance(made, forms.Form):
        wrong = {"text": [words for all_ in made.wrong.values() for words in all_]}
        form = forms.Form({"text": text}, wrong)
        return page(request, "pages/capture.html", status=422, form=form, kind=kind)
    on = ("", "")
    if kind == "entry":
        on = f"{reverse('people-hear')}?entry_id={made.answer.id}", _("Who should hear this?")
    return done(request, str(KINDS[kind][1]), _back(request), made.change, on)


def _kept(request: HttpRequest, kind: str, text: str) -> Outcome | forms.Form | HttpResponse:
    """Keep a line as what it is; of a conversation, who it was with and after a colon what about."""
    more = forms.typed(request, "helped_by") if kind == "entry" else {}
    if "at" in request.POST and kind in DATED:
        more["day"] = visit.at(request).today
    if kind != "interaction":
        return forms.attempt(request, kind, "add", {**more, **({KINDS[kind][0]: text} if text else {})})
    who, _colon, title = text.partition(":")
    typed = {"people": who, "title": title.strip(), "next": _back(request)}
    return noted(request, {**more, "people": names_in(who), "title": typed["title"]}, typed)


def _back(request: HttpRequest) -> str:
    """Where the line was begun, if that is one of our own pages; else Today."""
    if request.POST.get("first"):
        return reverse("kept")
    return back(request, reverse("today"))


def kept(request: HttpRequest) -> HttpResponse:
    """That is enough for today."""
    entries = forms.run(request, "entry", "find", {"limit": 1}).answer
    if not entries:
        return HttpResponseRedirect(reverse("start"))
    return page(request, "pages/kept.html", entry=entries[0])


@require_POST
def not_today(request: HttpRequest) -> HttpResponse:
    """An answer like any other."""
    forms.run(request, "person", "not_today", {})
    return HttpResponseRedirect(reverse("today"))

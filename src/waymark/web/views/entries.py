"""Keeping a line: from the page or from the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waymark.web import forms
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "POST"])
def capture(request: HttpRequest) -> HttpResponse:
    """One line becomes an entry."""
    if request.method == "GET":
        return page(request, "pages/capture.html", form=forms.Form())
    made = forms.attempt(request, "entry", "add", forms.typed(request, "text", "helped_by"))
    if isinstance(made, forms.Form):
        return page(request, "pages/capture.html", status=422, form=made)
    to = reverse("kept") if request.POST.get("first") else reverse("today")
    return done(request, _("Kept."), to, made.change)


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

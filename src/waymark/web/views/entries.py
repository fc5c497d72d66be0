"""Keeping a line: from the page, from the dialog, from the terminal."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from waymark.web import forms
from waymark.web.pages import done, page
from waymark.web.serving import token

if TYPE_CHECKING:
    from django.http import HttpRequest


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


@csrf_exempt
@require_POST
def from_terminal(request: HttpRequest) -> HttpResponse:
    """A line from `waymark log` on this machine, which proves itself with the secret of this run."""
    if not hmac.compare_digest(request.headers.get("X-Waymark-Token", ""), token()):
        return HttpResponse(status=403)
    text = request.body[:8000].decode(errors="replace")
    made = forms.attempt(request, "entry", "add", {"text": text})
    if isinstance(made, forms.Form):
        return JsonResponse({"problems": [words for _, words in made.everything]}, status=422)
    return JsonResponse({"id": str(made.answer.id)})

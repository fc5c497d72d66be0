"""The first visit: what brings you here?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse

from waymark.web import forms
from waymark.web.pages import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

LEADS_TO = {"track": "track", "next": "history", "changed": "changed"}


def home(request: HttpRequest) -> HttpResponse:
    """Today, or on the first visit the question what brings one here."""
    person = forms.run(request, "person", "show", {}).answer
    return HttpResponseRedirect(reverse("today" if person.came_for else "start"))


def start(request: HttpRequest) -> HttpResponse:
    """Four answers, each a way to begin."""
    return page(request, "pages/start.html")


def choose(request: HttpRequest, why: str) -> HttpResponse:
    """Go where an answer leads; nothing is stored by looking."""
    if why not in LEADS_TO:
        raise Http404
    return HttpResponseRedirect(reverse(LEADS_TO[why]))

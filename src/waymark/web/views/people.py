"""Whom the person knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from waymark.web import forms
from waymark.web.collections import BY_NOUN
from waymark.web.pages import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

NEWEST: Final = 12


def people(request: HttpRequest) -> HttpResponse:
    """Who was kept last, and the ways to everybody, to circles, events and what is asked for."""
    found = forms.run(request, "contact", "find", {"order": "newest", "limit": NEWEST}).answer
    return page(request, "pages/people.html", found=found, of=BY_NOUN)

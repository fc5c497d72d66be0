"""Who may stand here twice: likely doubles with what speaks for it, made one or said to be two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.presentation.telling import contact as told
from waymark.web import forms
from waymark.web.collections import BY_NOUN
from waymark.web.pages import back, done, page
from waymark.web.views.people import named

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.interaction import Who
    from waymark.career.records.merge import Merge

AT_ONCE: Final = 20
"""Pairs on one page, and of those said to be two."""


MOST: Final = 500
"""Pairs that can be asked for at once."""


@require_http_methods(["GET", "POST"])
def doubles(request: HttpRequest) -> HttpResponse:
    """Contacts that may be one person, the surest first; and those of whom it was said that they are not."""
    if request.method == "POST":
        return _said(request)
    at = request.GET.get("page", "0")
    number = int(at) if at.isdecimal() and len(at) < 4 else 0  # noqa: PLR2004 - nobody has that many
    asked = {"limit": AT_ONCE + 1, "skip": number * AT_ONCE}
    pairs = forms.run(request, "contact", "duplicates", asked).answer
    return page(
        request,
        "pages/people_doubles.html",
        groups=told.both(pairs[:AT_ONCE]),
        number=number,
        further=len(pairs) > AT_ONCE,
        two=_two(request),
        of=BY_NOUN,
    )


def how_many(request: HttpRequest) -> int:
    """How many pairs may be one person."""
    count = 0
    while more := len(forms.run(request, "contact", "duplicates", {"limit": MOST, "skip": count}).answer):
        count += more
    return count


def _two(request: HttpRequest) -> list[tuple[Merge, Who, Who]]:
    """Pairs that are two people, the latest first."""
    merges = forms.run(request, "merge", "find", {"two": True}).answer[:AT_ONCE]
    who = named(request, [key for one in merges for key in (one.kept_id, one.gone_id)])
    return [(one, who[one.kept_id], who[one.gone_id]) for one in merges]


def _said(request: HttpRequest) -> HttpResponse:
    """Note that two contacts are two people, or ask about them again."""
    if "again" in request.POST:
        made = forms.run(request, "merge", "ask_again", {"id": request.POST["again"]})
        text = _("They are asked about again, where something speaks for it.")
    else:
        said = {f"{name}_id": request.POST.get(name, "") for name in ("one", "other")}
        made = forms.run(request, "merge", "two", said)
        text = _("Noted: they are two people.")
    return done(request, text, back(request, reverse("people-doubles")), made.change)

"""What was put away, and what was done: a place to bring back from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waymark.career.named import COLUMNS
from waymark.presentation.telling import change as telling
from waymark.presentation.words import names
from waymark.web import forms
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.archive import Away, Done

PAGE = 100
BEGINNINGS = {"sample.add"}
"""What is taken back by another way: the sample person leaves as a whole."""


@dataclass(frozen=True, slots=True)
class Happened:
    """A change in words."""

    change: Done
    words: str


def archive(request: HttpRequest) -> HttpResponse:
    """Everything that was put away, by kind, and the latest changes."""
    number = forms.whole(request.GET.get("page", ""))
    found = forms.run(request, "archive", "find", {"limit": PAGE + 1, "skip": number * PAGE}).answer
    groups: dict[str, list[Away]] = {}
    for one in found[:PAGE]:
        groups.setdefault(names.heading(one.noun), []).append(one)
    changes = forms.run(request, "change", "told", {}).answer
    return page(
        request,
        "pages/archive.html",
        groups=sorted(groups.items()),
        older=number + 1 if len(found) > PAGE else 0,
        newer=number,
        changes=[Happened(one, telling.change(one)) for one in changes if one.change.verb not in BEGINNINGS],
    )


@require_POST
def restore(request: HttpRequest, noun: str, id: UUID) -> HttpResponse:
    """Bring one back."""
    if noun not in COLUMNS:
        raise Http404
    made = forms.run(request, noun, "restore", {"id": id})
    return done(request, _("It is back."), reverse("away"), made.change)

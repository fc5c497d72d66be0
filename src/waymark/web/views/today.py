"""What shall I do for my career today?"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waymark.web import forms
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

AWAY = 14
"""Days of silence after which one is welcomed back."""


def today(request: HttpRequest) -> HttpResponse:
    """The daily question, today's blocks, the next two steps, what was kept this week."""
    found = forms.run(request, "today", "show", {}).answer
    person = forms.run(request, "person", "show", {}).answer
    if found.ask and not person.came_for and not found.entries and not found.has_plan:
        return HttpResponseRedirect(reverse("start"))
    return page(
        request, "pages/today.html", found=found, welcome=(found.away or 0) >= AWAY, form=forms.Form()
    )


@require_POST
def block(request: HttpRequest, block: UUID) -> HttpResponse:
    """A block was done, or not today."""
    state = request.POST.get("state", "")
    made = forms.run(request, "block", "settle", {"id": block, "state": state})
    words = {"done": _("Done."), "moved": _("Moved to next week."), "skipped": _("Not today. That is fine.")}
    return done(request, words.get(state, ""), reverse("today") + "#agenda", made.change)

"""Taking back what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waymark.web import forms
from waymark.web.pages import done

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@require_POST
def undo(request: HttpRequest, change: UUID) -> HttpResponse:
    """Take the change back and return to where the person was."""
    return _undo(request, {"id": change})


@require_POST
def undo_last(request: HttpRequest) -> HttpResponse:
    """Take back the latest change that still holds."""
    return _undo(request, {})


def _undo(request: HttpRequest, which: dict[str, UUID]) -> HttpResponse:
    made = forms.run(request, "change", "undo", which)
    back = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = reverse("home")
    return done(request, _("Undone."), back, made.change)

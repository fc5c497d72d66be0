"""Taking back what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
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
    made = forms.run(request, "change", "undo", {"id": change})
    back = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = reverse("home")
    return done(request, _("Undone."), back, made.change)


def back_to(request: HttpRequest, otherwise: str) -> HttpResponse:
    """Where a form said to go on to, if it is one of our own pages."""
    to = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(to, allowed_hosts={request.get_host()})
    return HttpResponseRedirect(to if safe and to else otherwise)

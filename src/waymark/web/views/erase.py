"""Taking somebody out of the record for good, after one plain question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.presentation.telling.erased import erased
from waymark.web import forms
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "POST"])
def contact(request: HttpRequest, id: UUID) -> HttpResponse:
    """Ask once; then they are gone, and where else they may still be found is told."""
    if request.method == "POST":
        made = forms.run(request, "contact", "erase", {"id": id, "sure": bool(request.POST.get("sure"))})
        return done(request, erased(made.answer), BY_NOUN["contact"].href, None)
    found = forms.run(request, "contact", "show", {"id": id}).answer
    name = found.name or found.organisation or _("This contact")
    return page(request, "pages/erase.html", name=name, id=id, back=reverse("contact", args=[id]))

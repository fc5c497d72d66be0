"""Where could I go: occupations beside the person, and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waymark.career.problems import Problems
from waymark.presentation.telling import explore as told
from waymark.presentation.telling.story import country_of
from waymark.web import forms, visit
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

PAGE = 12
"""Occupations on one page."""
FILTERS = ("text", "preparation", "pay", "outlook", "field", "everything")
ASKED = (*FILTERS, "sort")


def explore(request: HttpRequest) -> HttpResponse:
    """Every occupation beside the person; what was asked stands in the address."""
    asked = {name: request.GET.get(name, "").strip() for name in ASKED}
    number = int(request.GET.get("page", "")) if request.GET.get("page", "").isdigit() else 0
    raw = {name: value for name, value in asked.items() if value}
    if "pay" in raw:
        raw["pay"] = forms.decimal(raw["pay"])
    made = forms.attempt(request, "explore", "show", {**raw, "limit": PAGE, "skip": min(number, 5000) * PAGE})
    form = made if isinstance(made, forms.Form) else forms.Form(asked)
    if isinstance(made, forms.Form):
        found = forms.run(request, "explore", "show", {"limit": PAGE}).answer
    else:
        found = made.answer
    return page(
        request,
        "pages/explore.html",
        status=422 if form.wrong else 200,
        found=found,
        told=once(told.ranking, found, country(request)),
        form=form,
        asked=asked,
        filtered=any(asked[name] for name in FILTERS if name != "text"),
        number=number,
        further=(number + 1) * PAGE < found.total,
        address=_address(asked),
        aside=forms.run(request, "explore", "aside", {}).answer,
    )


def country(request: HttpRequest) -> str:
    """Where the person lives, as far as it is known."""
    access = visit.access(request)
    return country_of(access.zone, access.locale)


def _address(asked: dict[str, str]) -> dict[str, str]:
    """Addresses of the same list in another order or without what was left out, by what differs."""
    kept = {name: value for name, value in asked.items() if value}

    def to(**other: str) -> str:
        said = {name: value for name, value in {**kept, **other}.items() if value}
        return f"{reverse('explore')}?{urlencode(said)}" if said else reverse("explore")

    orders = {f"sort-{key}": to(sort=key) for key in told.SORTS}
    return {**orders, "everything": to(everything="1"), "limited": to(everything=""), "page": to()}


def occupation(request: HttpRequest, code: str) -> HttpResponse:
    """One occupation in plain words, and where the person stands to it."""
    try:
        found = forms.run(request, "prospect", "show", {"code": code}).answer
    except Problems as bad:
        if any(p.code == "occupation.unknown" for p in bad.problems):
            return page(request, "pages/occupation_unknown.html", status=404)
        raise
    if found.occupation.code != code:
        return HttpResponseRedirect(reverse("occupation", args=[found.occupation.code]))
    return page(
        request,
        "pages/occupation.html",
        found=found,
        told=once(told.prospect, found, country(request)),
    )


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep an occupation as an option, or let it go; back to where one was."""
    back = request.POST.get("back", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None) or not back.startswith("/"):
        back = reverse("explore")
    made = forms.run(request, "option", "save", {"what": request.POST.get("what", "")})
    said = _("Kept as an option: {title}.").format(title=made.answer.title)
    return done(request, said, back, made.change)

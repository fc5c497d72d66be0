"""One contact: who they are to me, what was between us, and what I could do for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.career.problems import Problems
from waymark.career.records.people import names_in
from waymark.presentation.telling import contact as told
from waymark.presentation.telling import people as words
from waymark.web import forms, offers, visit
from waymark.web.boxes import Asked, differing, typed
from waymark.web.collections import BY_NOUN
from waymark.web.pages import back, done, download, page
from waymark.web.views.conversations import choices
from waymark.web.views.people import named

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.contact import Contact
    from waymark.career.records.tie import Tie
    from waymark.web.boxes import Box

MOMENTS: Final = 30
"""What is shown of a timeline at once."""
DEEDS: Final = {
    "part": ("part", "add", "contact_id", later("Kept.")),
    "favour": ("favour", "add", "contact_id", later("Noted.")),
    "tie": ("tie", "among", "one_id", later("Noted who knows whom.")),
    "met": ("contact", "introduced", "id", later("Kept.")),
    "quick": ("contact", "edit", "id", later("Kept.")),
}
"""What can be added on the page: noun, verb, the argument that holds the contact, and what is said of it."""
PART: Final = ("kind", "about", "cadence_days")
QUICK: Final = ("closeness", "cadence_days", "gives")


@require_http_methods(["GET", "POST"])
def contact(request: HttpRequest, id: UUID) -> HttpResponse:
    """Everything kept of one contact."""
    form = forms.Form()
    if request.method == "POST":
        deed = request.POST.get("deed", "")
        if deed not in DEEDS:
            raise Problems.one("input.other", "deed")
        noun, verb, key, text = DEEDS[deed]
        made = forms.attempt(request, noun, verb, {key: id, **_said(request, deed)})
        if not isinstance(made, forms.Form):
            return done(request, str(text), reverse("contact", args=[id]), made.change)
        form = forms.Form(typed(request.POST, _quick(request)), made.wrong)
    found: Contact = forms.run(request, "contact", "show", {"id": id}).answer
    status = 422 if form.wrong else 200
    return page(
        request,
        "pages/contact.html",
        status=status,
        form=form,
        meanwhile=differing(_quick(request), found, form) if form.value("deed") == "quick" else {},
        **_all(request, found),
    )


def _said(request: HttpRequest, deed: str) -> dict[str, Any]:
    """What was typed for one of the deeds."""
    if deed == "tie":
        said = {"people": names_in(request.POST.get("people", "")), "knows": "apart" not in request.POST}
        return said | forms.typed(request, "how")
    if deed == "favour":
        return forms.typed(request, "text", "way", "day")
    if deed == "met":
        return forms.typed(request, "by")
    if deed == "part":
        return forms.typed(request, *PART)
    said = {b.name: b.read(request.POST) for b in _quick(request)}
    return {"version": request.POST.get("version", ""), **said}


def _quick(request: HttpRequest) -> tuple[Box, ...]:
    return Asked("contact", QUICK, offers.options(request, QUICK, None)).boxes()


def _all(request: HttpRequest, one: Contact) -> dict[str, Any]:
    """What the page tells of a contact."""
    skip = forms.whole(request.GET.get("before", ""))
    moments = forms.run(
        request, "contact", "timeline", {"id": one.id, "limit": MOMENTS + 1, "skip": skip}
    ).answer
    ties: tuple[Tie, ...] = forms.run(request, "tie", "find", {"contact_id": one.id}).answer
    others = [tie.other_id if tie.one_id == one.id else tie.one_id for tie in ties]
    who = named(request, [*others, *filter(None, [one.introduced_by_id])])
    tied = [(tie, who[other]) for tie, other in zip(ties, others, strict=True) if other in who]
    parts = forms.run(request, "part", "find", {"contact_id": one.id}).answer
    circles = forms.run(request, "circle", "find", {}).answer if one.circles else ()
    close = next(iter(forms.run(request, "contact", "closeness", {"contacts": [str(one.id)]}).answer), None)
    today = visit.access(request).today
    quick = _quick(request)
    return {
        "one": one,
        "known": told.known(one, who, circles),
        "reached": told.reached(one),
        "posts": told.posts(one),
        "parts": [(part, told.kind(part), told.part(part)) for part in parts],
        "facts": words.near(close, today) if close else (),
        "why": words.closeness(close.strength) if close else None,
        "rhythm": words.rhythm(close.standing, today) if close and close.standing else "",
        "due": bool(close and close.standing and close.standing.time and not one.leave_alone),
        "known_to_them": [(tie, other) for tie, other in tied if tie.knows],
        "strangers": [(tie, other) for tie, other in tied if not tie.knows],
        "moments": told.moments(moments[:MOMENTS], today),
        "older": skip + MOMENTS if len(moments) > MOMENTS else 0,
        "skip": skip,
        "hear": [
            words.offering(o) for o in forms.run(request, "giving", "to", {"contact_id": one.id}).answer
        ],
        "quick": quick,
        "now": forms.Form({b.name: b.show(getattr(one, b.name)) for b in quick}),
        "part_boxes": Asked("part", PART).boxes("add"),
        "of": BY_NOUN,
        **choices(),
    }


@require_http_methods(["GET", "POST"])
def merge(request: HttpRequest, id: UUID) -> HttpResponse:
    """Make another contact part of this one, and see what was made part of it before."""
    if request.method == "POST":
        made = forms.run(request, "merge", "make", {"kept_id": id, "gone_id": request.POST.get("gone", "")})
        to = back(request, reverse("contact", args=[id]))
        return done(request, _("They are one contact now."), to, made.change)
    one: Contact = forms.run(request, "contact", "show", {"id": id}).answer
    text = request.GET.get("text", "").strip()
    alike = text or next(reversed(one.name.split()), "")
    found = forms.run(request, "contact", "find", {"text": alike, "limit": 12}).answer if alike else ()
    pairs = forms.run(request, "contact", "duplicates", {"contact_id": id}).answer
    likely = told.doubles(pairs, str(id))
    known = {str(id), *(other.id for other in likely)} if not text else {str(id)}
    merges = forms.run(request, "merge", "find", {"contact_id": id}).answer
    who = named(request, [merge.gone_id for merge in merges])
    return page(
        request,
        "pages/contact_merge.html",
        one=one,
        text=text,
        found=[other for other in found if str(other.id) not in known],
        likely=likely,
        merges=[(merge, who[merge.gone_id]) for merge in merges if merge.gone_id in who],
        of=BY_NOUN,
    )


@require_POST
def take_apart(request: HttpRequest, id: UUID) -> HttpResponse:
    """Two contacts again."""
    made = forms.run(request, "merge", "undo", {"id": id})
    return done(
        request, _("They are two contacts again."), reverse("contact", args=[made.answer.id]), made.change
    )


@require_safe
def card(request: HttpRequest, id: UUID) -> HttpResponse:
    """One contact as an address card; what is one's own stays out."""
    found = forms.run(request, "contacts_in", "export", {"contact_id": id}).answer
    return download(found.data, "text/vcard; charset=utf-8", found.name)

"""Who helps me, and whom do I help?"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods, require_POST

from waymark.presentation.telling import people as words
from waymark.web import forms, visit
from waymark.web.collections import BY_NOUN
from waymark.web.pages import back, done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.around import Around, Helper
    from waymark.career.records.interaction import Who

HEADINGS: Final = {"mentor": later("Mentors"), "sponsor": later("Sponsors"), "coach": later("Coaches")}
"""Parts that stand on the page of people."""
RESTS: Final = {
    "": later("You will not be reminded for two weeks."),
    "quarter": later("You will not be reminded for three months."),
}
QUARTER: Final = dt.timedelta(days=91)


def people(request: HttpRequest) -> HttpResponse:
    """Whom to get back to, thanks and offers, who helps with what, the parts people play, who grows quiet."""
    found: Around = forms.run(request, "people", "show", {}).answer
    if not found.people:
        return page(request, "pages/people_none.html", of=BY_NOUN)
    return page(
        request,
        "pages/people.html",
        found=found,
        told=once(words.around, found),
        parts=_parts(found),
        check_in=words.check_in,
        of=BY_NOUN,
    )


def _parts(found: Around) -> list[tuple[str, list[Helper]]]:
    """Mentors, sponsors and coaches of today under the name of their part."""
    return [
        (str(HEADINGS[kind]), some)
        for kind in HEADINGS
        if (some := [one for one in found.helpers if one.part.kind == kind])
    ]


def named(request: HttpRequest, keys: Iterable[UUID]) -> dict[UUID, Who]:
    """Contacts by key, to be called by their names."""
    asked = [str(key) for key in dict.fromkeys(keys)]
    found = forms.run(request, "contact", "names", {"contacts": asked}).answer if asked else ()
    return {one.id: one for one in found}


@require_POST
def rest(request: HttpRequest, id: UUID) -> HttpResponse:
    """Not now: somebody is not proposed for a while."""
    length = request.POST.get("length", "")
    until = {"until": visit.access(request).today + QUARTER} if length == "quarter" else {}
    made = forms.run(request, "contact", "snooze", {"id": id, **until})
    return done(request, str(RESTS.get(length, RESTS[""])), back(request, reverse("people")), made.change)


@require_http_methods(["GET", "POST"])
def thanks(request: HttpRequest) -> HttpResponse:
    """Whom a word of thanks would please, and what could be done for whom; the words are ready to be sent."""
    if request.method == "POST":
        return _thanked(request)
    found = forms.run(request, "giving", "show", {}).answer
    who = named(request, [one.contact_id for one in found.could_give])
    return page(
        request,
        "pages/people_thanks.html",
        thanks=words.by_person(found.thanks),
        others=words.for_others(found.offers, found.could_give, who),
        shy=forms.run(request, "person", "show", {}).answer.shy,
        of=BY_NOUN,
    )


def _thanked(request: HttpRequest) -> HttpResponse:
    """Note that somebody was thanked for a favour or for the help that a line tells of."""
    said = {"id": request.POST.get("who", ""), "words": request.POST.get("words", "").strip()}
    about = request.POST.get("about", "")
    favours = forms.run(request, "favour", "find", {"contact_id": said["id"], "way": "received"}).answer
    key = "favour_id" if any(str(one.id) == about for one in favours) else "entry_id"
    made = forms.run(request, "contact", "thank", {**said, key: about})
    return done(request, _("Noted that you thanked them."), reverse("people-thanks"), made.change)


@require_POST
def gave(request: HttpRequest, id: UUID) -> HttpResponse:
    """Something that could be given was given."""
    today = visit.access(request).today
    made = forms.run(request, "favour", "edit", {"id": id, "way": "given", "done_on": today})
    return done(request, _("Good of you. It is noted."), reverse("people-thanks"), made.change)


def ready(request: HttpRequest) -> HttpResponse:
    """The safety net: referees who agreed, people to ring, the CV looked at."""
    found = forms.run(request, "readiness", "show", {}).answer
    support = forms.run(request, "support", "show", {}).answer
    could = {part: words.could(getattr(support, part)) for part in ("mentors", "sponsors", "coaches")}
    return page(request, "pages/people_ready.html", found=found, support=support, could=could, of=BY_NOUN)


@require_POST
def looked(request: HttpRequest) -> HttpResponse:
    """What a CV tells was looked at today."""
    made = forms.run(request, "nudge", "answer", {"kind": "cv", "about": "", "answer": "acted"})
    return done(request, _("Noted."), reverse("people-ready"), made.change)


@require_POST
def agreed(request: HttpRequest, id: UUID) -> HttpResponse:
    """A referee has said yes."""
    today = visit.access(request).today
    made = forms.run(request, "part", "edit", {"id": id, "agreed_on": today})
    return done(request, _("Noted that they agreed."), reverse("people-ready"), made.change)

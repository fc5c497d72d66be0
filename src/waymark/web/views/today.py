"""What shall I do for my career today?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waymark.presentation.telling.nudge import nudge
from waymark.presentation.telling.people import turns
from waymark.presentation.telling.phrases import beside
from waymark.presentation.telling.today import begins
from waymark.presentation.words import numbers, say
from waymark.web import forms
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from waymark.career.records.entry import Entry
    from waymark.career.records.today import Year
    from waymark.guidance.getting_started import Step
    from waymark.presentation.pictures import Picture

AWAY = 14
"""Days of silence after which one is welcomed back."""
FEW = 3
"""Things to begin with that are shown at once."""
FEWEST = 5
"""Lines from which on a year is drawn."""
BEGIN = {
    "entries": "capture",
    "experiences": "history",
    "interests": "interests",
    "values": "values",
    "goals": "goal-new",
    "actions": "plan",
    "calendars": "plan",
}
"""Where each thing to begin with is done; a story has its own form."""


def today(request: HttpRequest) -> HttpResponse:
    """The daily question, today's blocks, the next two steps, what to think of, what was kept this week."""
    found = forms.run(request, "today", "show", {}).answer
    if found.new:
        return HttpResponseRedirect(reverse("start"))
    asked = "year" in request.GET
    return page(
        request,
        "pages/today.html",
        found=found,
        begins=partial(begins, today=found.day),
        welcome=(found.away or 0) >= AWAY,
        turns=turns(found.turns),
        nudges=[nudge(one) for one in found.nudges],
        started=[(one, say(one.reason), _begins(one)) for one in found.started],
        few=FEW,
        helped={one.id: beside(*one.helped_by.split(", ")) for one in found.kept},
        thanks={one.id: _thanks(one) for one in found.kept if one.id in found.thanks},
        asked=asked,
        year=_year(request) if asked else None,
        form=forms.Form(),
    )


def _begins(step: Step) -> str:
    """The page on which a first thing is done."""
    return reverse(BEGIN[step.key]) if step.key in BEGIN else reverse("new", args=("me", "stories"))


def _thanks(line: Entry) -> str:
    """A step to thank who helped, ready to be kept."""
    words = _("Thank {who} for the help with “{text}”").format(who=line.helped_by, text=line.text)
    return f"{reverse('capture')}?{urlencode({'kind': 'action', 'text': words})}"


def _year(request: HttpRequest) -> Picture | None:
    """The last twelve months, or nothing where there is too little to look at."""
    found = forms.run(request, "today", "year", {}).answer
    if found.total < FEWEST:
        return None
    return once(_drawn, found, numbers.locale().first_week_day)


def _drawn(found: Year, first_weekday: int) -> Picture:
    """The picture of a year; told once while nothing changes."""
    from waymark.presentation import pictures
    from waymark.presentation.pictures.words_aims import year_words

    return pictures.year(
        dict(found.days),
        found.last,
        title=_("A year of small steps"),
        summary=_("How much was kept on each day of the last twelve months."),
        words=year_words(),
        first_weekday=first_weekday,
    )


@require_POST
def block(request: HttpRequest, block: UUID) -> HttpResponse:
    """A block was done, or not today."""
    state = request.POST.get("state", "")
    made = forms.run(request, "block", "settle", {"id": block, "state": state})
    words = {"done": _("Done."), "moved": _("Moved to next week."), "skipped": _("Not today. That is fine.")}
    return done(request, words.get(state, ""), reverse("today") + "#agenda", made.change)

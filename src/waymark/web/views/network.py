"""Who knows whom: the way to somebody, who should hear some news, life's places, and the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from waymark.career.problems import Problems
from waymark.career.records.people import names_in
from waymark.presentation.telling import network as told
from waymark.presentation.words import numbers
from waymark.web import forms
from waymark.web.collections import BY_NOUN
from waymark.web.pages import done, page
from waymark.web.told import once

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

MOST, ALL = 20, 50
"""How many are shown of whom was found, and how many when more are asked for."""
MEMBERS = 50
"""Of a circle that are named at once; the list of contacts names all."""


def know(request: HttpRequest) -> HttpResponse:
    """Do I know someone at, in, who does …?"""
    asked = {name: request.GET.get(name, "").strip() for name in ("text", "occupation")}
    said = {name: value for name, value in asked.items() if value}
    most = ALL if "more" in request.GET else MOST
    limit = min(most + 1, ALL)
    ways = forms.run(request, "network", "ways", {**said, "limit": limit}).answer if said else None
    reach = forms.run(request, "reach", "show", {}).answer if not said else None
    return page(
        request,
        "pages/people_know.html",
        asked=asked,
        found=told.found(ways)[:most] if ways else (),
        further=urlencode({**said, "more": 1}) if ways and len(ways.answers) > most else "",
        narrow=ways is not None and len(ways.answers) == ALL,
        reach=told.reach(reach) if reach else (),
        of=BY_NOUN,
    )


@require_http_methods(["GET", "POST"])
def hear(request: HttpRequest) -> HttpResponse:
    """Who should hear this? The few for whom it matters, why, and words to begin from."""
    names = ("text", "sort", "entry_id", "goal_id")
    asked = {name: request.GET.get(name, "").strip() for name in names}
    if request.method == "POST":
        return _told(request)
    said = {name: value for name, value in asked.items() if value}
    found = forms.run(request, "hear", "find", said).answer if said else None
    return page(
        request,
        "pages/people_hear.html",
        asked=asked,
        about=_about(request, asked),
        found=told.hearers(found) if found else (),
        title=found.title if found else "",
        heard=found.told if found else (),
    )


def _told(request: HttpRequest) -> HttpResponse:
    """Note that somebody was told."""
    raw = {"people": [request.POST.get("who", "")], "started_by": "me"}
    raw |= forms.typed(request, "channel", "title", "text")
    made = forms.run(request, "interaction", "log", {"channel": "message", **raw})
    again = {
        name: request.POST[name]
        for name in ("text_of", "sort", "entry_id", "goal_id")
        if request.POST.get(name)
    }
    if "text_of" in again:
        again["text"] = again.pop("text_of")
    return done(
        request, _("Noted that you told them."), f"{reverse('people-hear')}?{urlencode(again)}", made.change
    )


def _about(request: HttpRequest, asked: dict[str, str]) -> str:
    """The news in words."""
    if asked["entry_id"]:
        found = forms.run(request, "entry", "find", {"id": asked["entry_id"]}).answer
        return str(found[0].text) if found else ""
    if asked["goal_id"]:
        goals = forms.run(request, "goal", "find", {}).answer
        return next((one.title for one in goals if str(one.id) == asked["goal_id"]), "")
    return asked["text"]


@require_http_methods(["GET", "POST"])
def walk(request: HttpRequest) -> HttpResponse:
    """Who I already know: one of life's places after the other, names a few seconds each."""
    form = forms.Form()
    places = forms.run(request, "walk", "show", {}).answer
    at = forms.whole((request.POST if request.method == "POST" else request.GET).get("at", ""))
    over = at >= len(places)
    number = 0 if over else at
    if request.method == "POST":
        here, after = places[number], f"{reverse('people-walk')}?at={number + 1}"
        raw: dict[str, Any] = {
            "people": names_in(request.POST.get("people", "")),
            "from_place": here.from_place,
        }
        if here.experience_id:
            raw["experience_id"] = str(here.experience_id)
        made = forms.attempt(request, "walk", "keep", raw)
        if not isinstance(made, forms.Form):
            count = len(made.answer.new)
            said = ngettext("{count} more person is kept.", "{count} more people are kept.", count)
            return done(
                request, numbers.sentence_case(said.format(count=numbers.counted(count))), after, made.change
            )
        form = forms.Form(request.POST.dict(), made.wrong)
    return page(
        request,
        "pages/people_walk.html",
        status=422 if form.wrong else 200,
        form=form,
        places=[told.place(one) for one in places],
        number=number,
        place=told.place(places[number]),
        over=over,
        hint=told.cue(places[number].from_place),
        of=BY_NOUN,
    )


@require_http_methods(["GET", "POST"])
def circle(request: HttpRequest, id: UUID) -> HttpResponse:
    """A circle: how often, and who belongs to it; names are enough."""
    form = forms.Form()
    if request.method == "POST":
        names = names_in(request.POST.get("people", ""))
        made = forms.attempt(request, "circle", "gather", {"id": id, "people": names})
        if not isinstance(made, forms.Form):
            return done(request, _("Kept."), reverse("circle", args=[id]), made.change)
        form = forms.Form(request.POST.dict(), made.wrong)
    found = next((one for one in forms.run(request, "circle", "find", {}).answer if one.id == id), None)
    if found is None:
        raise Problems.one("record.not_found", "id", noun="circle")
    asked = {"circle_id": str(id), "limit": MEMBERS + 1}
    people = forms.run(request, "contact", "find", asked).answer
    return page(
        request,
        "pages/circle.html",
        status=422 if form.wrong else 200,
        one=found,
        people=people[:MEMBERS],
        further=len(people) > MEMBERS,
        form=form,
        of=BY_NOUN,
    )


def network(request: HttpRequest) -> HttpResponse:
    """The map: groups around me, and the people of one that is opened."""
    opened = request.GET.get("group", "")
    found = forms.run(request, "network", "show", {"opened": opened}).answer
    if opened and found.view.opened is None:
        raise Problems.one("record.not_found", "group", noun="contact")
    return page(
        request,
        "pages/people_map.html",
        found=found,
        told=once(told.network, found, _circles(request)),
        opened=opened,
        of=BY_NOUN,
    )


@require_http_methods(["GET", "POST"])
def closest(request: HttpRequest) -> HttpResponse:
    """Who of those closest to me knows whom, one after the other."""
    if request.method == "POST":
        asked, knows = request.POST.getlist("asked"), request.POST.getlist("knows")
        rest = request.POST.get("rest", "")
        apart = [one for one in asked if one not in knows] if rest == "apart" else []
        raw = {"one_id": request.POST.get("one", ""), "knows": knows, "apart": apart}
        made = forms.run(request, "tie", "sort", raw)
        after = reverse("people-closest") + ("" if apart else f"?{urlencode({'about': rest})}")
        return done(request, _("Noted who knows whom."), after, made.change)
    found = forms.run(request, "network", "closest", {"about": request.GET.get("about", "")}).answer
    others = [(str(one.id), one.name) for one in found.others]
    return page(request, "pages/people_closest.html", found=found, others=others)


def _circles(request: HttpRequest) -> tuple[tuple[str, str], ...]:
    """Circles by key, to name groups by."""
    return tuple((str(one.id), one.name) for one in forms.run(request, "circle", "find", {}).answer)

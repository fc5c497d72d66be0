"""Around the options: what life needs, ways there, small trials, and the work of now in three years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.career.problems import Problems
from waymark.presentation.telling import ahead as ahead_told
from waymark.presentation.telling import routes as telling
from waymark.presentation.telling import trials
from waymark.presentation.words.work import ZONES_SHORT
from waymark.web import forms
from waymark.web.boxes import Asked, differing
from waymark.web.pages import done, page
from waymark.web.told import once
from waymark.web.views.story import unclear

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from waymark.web.boxes import Box

NEEDS = (
    *("income_floor", "currency", "hours_max", "preparation_max"),
    *("place", "travel", "care", "non_negotiables"),
)


@require_http_methods(["GET", "POST"])
def needs(request: HttpRequest) -> HttpResponse:
    """What life needs from work; it limits what is shown."""
    kept = forms.run(request, "needs", "show", {}).answer
    boxes = _boxes()
    if request.method == "GET":
        form = forms.Form({b.name: b.show(getattr(kept, b.name, None)) for b in boxes})
        return page(request, "pages/needs.html", boxes=boxes, form=form, kept=kept, now={})
    raw: dict[str, Any] = {b.name: b.read(request.POST) for b in boxes}
    raw["currency"] = (raw["currency"] or "").upper()
    raw["version"] = request.POST.get("version", "0")
    made = forms.attempt(request, "needs", "set", raw)
    if isinstance(made, forms.Form):
        form = forms.Form(request.POST.dict(), made.wrong)
        now = differing(boxes, kept, form)
        return page(request, "pages/needs.html", status=422, boxes=boxes, form=form, kept=kept, now=now)
    return done(request, _("Saved. What does not fit is left out now."), reverse("explore"), made.change)


def _boxes() -> tuple[Box, ...]:
    zones = (("", _("not said")), *((str(key), f"{key} · {_(words)}") for key, words in ZONES_SHORT.items()))
    return Asked("needs", NEEDS, {"preparation_max": zones}).boxes("set")


def routes(request: HttpRequest) -> HttpResponse:
    """Several ways from here to one place, with what each costs."""
    asked = request.GET.get("toward", "").strip()
    places = _places(request)
    toward = asked or next(iter(places), "")
    found = None
    wrong: tuple[tuple[str, str], ...] = ()
    meant: tuple[tuple[str, str], ...] = ()
    if toward:
        try:
            found = forms.run(request, "routes", "show", {"toward": toward}).answer
        except Problems as bad:
            wrong = tuple(forms.wrong({}, bad.problems).everything)
            meant = tuple(unclear(bad))
    return page(
        request,
        "pages/routes.html",
        status=422 if wrong and asked else 200,
        told=once(telling.routes, found) if found else None,
        drawn=once(telling.route_map, found) if found else None,
        costs=once(telling.trade_offs, found) if found else (),
        goal=found.routes[0].stops[-1] if found and found.routes else None,
        origin=found.origin_title if found else "",
        places=places,
        toward=toward,
        wrong=wrong,
        meant=meant,
    )


def _places(request: HttpRequest) -> dict[str, str]:
    """Where ways may lead, by code: what is aimed at, then the options that are kept."""
    goals = [one for one in forms.run(request, "goal", "find", {}).answer if one.state == "open"]
    options = [one for one in forms.run(request, "option", "find", {}).answer if one.state != "dropped"]
    aims = {one.occupation: one.occupation_title or one.title for one in goals if one.occupation}
    return aims | {one.occupation: one.title for one in options if one.occupation not in {"", *aims}}


@require_http_methods(["GET", "POST"])
def try_(request: HttpRequest) -> HttpResponse:
    """A small trial with a question; what it is about is kept as an option."""
    said = request.POST if request.method == "POST" else request.GET
    names = ("what", "option_id", "kind", "question", "with_whom", "planned_on")
    raw = {name: said.get(name, "").strip() for name in names}
    options = [one for one in forms.run(request, "option", "find", {}).answer if one.state != "dropped"]
    form = forms.Form(raw)
    if request.method == "POST":
        made = _tried(request, raw)
        if not isinstance(made, forms.Form):
            to = reverse("collection", args=["explore", "experiments"])
            return done(request, _("Planned. Afterwards, say here what you learned."), to, made.change)
        form = made
    title = _title(request, raw, options)
    return page(
        request,
        "pages/try.html",
        status=422 if form.wrong else 200,
        form=form,
        raw=raw,
        title=title,
        options=options,
        option_choices=[("", _("none in particular")), *((str(one.id), one.title) for one in options)],
        kinds=trials.kinds(),
        choices=[*((kind.key, kind.title) for kind in trials.kinds()), ("other", _("Something else"))],
    )


def _tried(request: HttpRequest, raw: dict[str, str]) -> Any:
    given = {name: value for name, value in raw.items() if value}
    given.setdefault("question", "")
    if raw["what"] and not raw["option_id"]:
        return forms.attempt(request, "experiment", "plan", given)
    given.pop("what", None)
    return forms.attempt(request, "experiment", "add", given)


def _title(request: HttpRequest, raw: dict[str, str], options: list[Any]) -> str:
    """What the trial is about."""
    chosen = next((one.title for one in options if str(one.id) == raw["option_id"]), "")
    if chosen or not raw["what"]:
        return chosen
    found = forms.run(request, "occupation", "find", {"text": raw["what"], "limit": 1}).answer
    return found.occupations[0].title if found.occupations and found.meant else raw["what"]


def ahead(request: HttpRequest) -> HttpResponse:
    """Signs of change in the work of now, or in an option."""
    toward = request.GET.get("toward", "").strip()
    try:
        found = forms.run(request, "ahead", "show", {"toward": toward} if toward else {}).answer
    except Problems:
        found = None
    options = [one for one in forms.run(request, "option", "find", {}).answer if one.occupation]
    return page(
        request,
        "pages/ahead.html",
        found=found,
        told=once(ahead_told.ahead, found) if found else None,
        toward=toward,
        options=[one for one in options if one.state != "dropped"],
    )

"""The ways there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.presentation.telling import whys
from waymark.presentation.telling.parts import Part, Row
from waymark.presentation.telling.phrases import dotted, preparation, sentences
from waymark.presentation.words import numbers, say

if TYPE_CHECKING:
    from waymark.career.records.story import RouteLine, RoutesPart, RouteStop
    from waymark.presentation.pictures import Picture


COMPARED = ("likely", "little_new", "pay", "interests")
"""What routes are compared in; the rest is why they are shown beside those."""
STRAIGHT = 2
"""Stops of a route that goes from here to there."""


def routes(found: RoutesPart) -> Part:
    """Several ways from here to there, and what each is good at."""
    picture = _picture(found)
    count = len(found.routes)
    title = ngettext("One way there", "{count} ways there", count) if count else _("The way there")
    reasons = [say(reason) for reason in found.reasons]
    return Part(
        id="routes",
        title=title.format(count=numbers.sentence_case(numbers.counted(count))),
        say=_say(found) if count else sentences(*reasons),
        picture=picture,
        rows=() if picture else tuple(_row(route) for route in found.routes),
        notes=(
            *_straight(found),
            *((_wider(found).format(how=" ".join(reasons)),) if count and reasons else ()),
        ),
        whys=(whys.routes(found, [_name(route) for route in found.routes]),) if count else (),
    )


def _straight(found: RoutesPart) -> tuple[str, ...]:
    """That no way goes straight there, which is no reason not to try."""
    if not found.routes or any(len(route.stops) == STRAIGHT for route in found.routes):
        return ()
    return (
        _("No way here goes straight there, as few people take that step at once. You may still try it."),
    )


def _wider(found: RoutesPart) -> str:
    """Why rarer steps were let in; a straight way that they open is a way, only a harder one."""
    if any(len(route.stops) == STRAIGHT for route in found.routes):
        return _("Even the straight way is a bigger step than we usually show. {how}")
    return _("To find a way at all, we looked wider. {how}")


def trade_offs(found: RoutesPart) -> tuple[Row, ...]:
    """What each way costs beside the others: its steps, how much is new, and pay at its lowest stop."""
    least = min((route.newness for route in found.routes), default=0.0)
    return tuple(
        Row(
            title=_name(route),
            note=" → ".join(stop.title for stop in route.stops),
            side=dotted(_steps(route), _new(route, least), _lowest(route)),
        )
        for route in found.routes
    )


def _steps(route: RouteLine) -> str:
    count = len(route.stops) - 1
    return ngettext("{count} step", "{count} steps", count).format(count=numbers.counted(count))


def _new(route: RouteLine, least: float) -> str:
    if not least or route.newness <= least:
        return _("least that is new")
    more = (route.newness - least) / least
    return _("{more} more that is new").format(more=numbers.percent(more))


def _lowest(route: RouteLine) -> str:
    """Whether a stop on the way pays less than the work of now, by the figures that are known."""
    here = route.stops[0].pay
    paid = [stop.pay for stop in route.stops[1:] if stop.pay]
    if not here or not paid:
        return ""
    return _("pays less on the way") if min(paid) < here else _("never pays less than now")


def _good_at() -> dict[str, tuple[str, str]]:
    """For each thing a route may be good at, its name and how a sentence says it."""
    return {
        "likely": (_("likeliest by our estimate"), _("one is likeliest by our estimate")),
        "little_new": (_("least new to learn"), _("one asks for the least that is new")),
        "pay": (_("best paid on the way"), _("one pays best on the way")),
        "interests": (_("nearest to your interests"), _("one keeps nearest to your interests")),
        "direct": (_("straight there"), _("one goes straight there")),
        "balance": (_("no weak side"), _("one has no weak side")),
        "small_steps": (_("the smallest steps"), _("one takes the smallest steps")),
        "other_way": (_("another way round"), _("one goes another way round")),
        "only_way": (_("the only way we found"), _("it is the only one we found")),
    }


def _name(route: RouteLine) -> str:
    words = _good_at()
    return numbers.sentence_case(", ".join(words[name][0] for name in route.good_at))


def _say(found: RoutesPart) -> str:
    if len(found.routes) == 1:
        return _only(found.routes[0])
    words = _good_at()
    if (ahead := _ahead(found)) is not None:
        return _(
            "One is ahead in all that we compare: {name}. What else there is goes another way, "
            "should that one close."
        ).format(name=", ".join(words[name][0] for name in ahead.good_at))
    said = tuple(words[route.good_at[0]][1] for route in found.routes)
    return _("No single one is best: {each}.").format(each=numbers.listed(tuple(dict.fromkeys(said))))


def _ahead(found: RoutesPart) -> RouteLine | None:
    """The route that is best in everything that tells the routes apart; None where they share that out."""
    told = {good for route in found.routes for good in route.good_at if good in COMPARED}
    return next((route for route in found.routes if told and told <= set(route.good_at)), None)


def _only(route: RouteLine) -> str:
    if len(route.stops) == STRAIGHT:
        return _("We found one sensible way, and it goes straight there.")
    by = numbers.listed(tuple(stop.title for stop in route.stops[1:-1]))
    return _("We found one sensible way, by way of {stops}.").format(stops=by)


def _picture(found: RoutesPart) -> Picture | None:
    from waymark.presentation.pictures import FEWEST

    stops = {stop.code for route in found.routes for stop in route.stops}
    return route_map(found) if len(stops) >= FEWEST else None


def route_map(found: RoutesPart) -> Picture | None:
    """The ways as a map from here to there; a single one is no map."""
    from waymark.presentation.pictures import Route, Stop
    from waymark.presentation.pictures import routes as drawn
    from waymark.presentation.pictures.words import routes_words

    stops = {stop.code: stop for route in found.routes for stop in route.stops}
    if len(found.routes) < 2:  # noqa: PLR2004 - one way is told in a sentence
        return None
    here, goal = found.routes[0].stops[0].code, found.routes[0].stops[-1].code
    marks = {here: _("now"), goal: _("goal")}
    ways = tuple(Route(name=_name(r), stops=tuple(stop.code for stop in r.stops)) for r in found.routes)
    return drawn(
        tuple(Stop(id=s.code, name=s.title, note=marks.get(s.code) or _note(s)) for s in stops.values()),
        ways,
        title=_("Ways from here to there"),
        summary=_say(found),
        words=routes_words(),
    )


def _note(stop: RouteStop) -> str:
    return _("the same preparation") if stop.preparation == 0 else preparation(stop.preparation)


def _row(route: RouteLine) -> Row:
    return Row(title=_name(route), note=" → ".join(stop.title for stop in route.stops))

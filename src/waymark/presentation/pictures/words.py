"""The few words written inside pictures, in the language of the person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import format_date
from django.utils.translation import get_language, gettext, pgettext


@dataclass(frozen=True, slots=True, kw_only=True)
class HexagonWords:
    """For the interests."""

    interest: str
    now: str
    earlier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderWords:
    """For the values."""

    rank: str
    value: str
    weight: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FitsWords:
    """For how well occupations fit: each part's name, and its sentence with one place for a number."""

    occupation: str
    parts: tuple[tuple[str, str], ...]
    unknown: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsWords:
    """For what one has and what is asked."""

    skill: str
    have: str
    assumed: str
    lack: str
    need: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutesWords:
    """For several ways to one place."""

    route: str
    step: str
    direct: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineWords:
    """For the plan over time; `capacity` holds one place for a number or a range of them."""

    action: str
    kind: str
    start: str
    end: str
    hours: str
    today: str
    finish: str
    deadline: str
    capacity: str
    planned: str


def hexagon_words() -> HexagonWords:
    """The words of the hexagon."""
    return HexagonWords(
        interest=gettext("Interest"), now=pgettext("legend", "now"), earlier=gettext("earlier")
    )


def ladder_words() -> LadderWords:
    """The words of the ladder."""
    return LadderWords(rank=gettext("Rank"), value=gettext("Value"), weight=gettext("Weight"))


def fits_words() -> FitsWords:
    """The words of the fit bars: interests, values, skills, and how likely people make this move."""
    closer = gettext("closer than {} of 100")
    return FitsWords(
        occupation=gettext("Occupation"),
        parts=(
            (gettext("interests"), closer),
            (gettext("values"), closer),
            (gettext("skills"), closer),
            (gettext("likely moves"), gettext("likelier than {} of 100")),
        ),
        unknown=gettext("not known yet"),
        note=gettext("Note"),
    )


def gaps_words() -> GapsWords:
    """The words of the gap tracks."""
    return GapsWords(
        skill=gettext("Skill"),
        have=gettext("what you have"),
        assumed=gettext("assumed from your roles"),
        lack=gettext("what is missing"),
        need=gettext("what it asks for"),
        note=gettext("Note"),
    )


def routes_words() -> RoutesWords:
    """The words of the routes."""
    return RoutesWords(route=gettext("Route"), step=gettext("Step {}"), direct=gettext("straight there"))


def timeline_words() -> TimelineWords:
    """The words of the plan."""
    return TimelineWords(
        action=gettext("Action"),
        kind=gettext("Kind"),
        start=gettext("From"),
        end=gettext("To"),
        hours=gettext("Hours"),
        today=gettext("today"),
        finish=gettext("likely finish"),
        deadline=gettext("your date"),
        capacity=gettext("hours you have: {} a week"),
        planned=gettext("hours planned"),
    )


def said(value: date, skeleton: str) -> str:
    """A date by a CLDR skeleton such as `yMMM`, as this language writes it."""
    locale = Locale.parse(get_language() or "en", sep="-")
    pattern = locale.datetime_skeletons.get(skeleton, skeleton)
    return str(format_date(value, pattern, locale=locale))

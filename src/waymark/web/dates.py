"""Dates and numbers as people say them, in the language of the page."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Literal

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from waymark.presentation.telling import phrases
from waymark.presentation.words import numbers
from waymark.presentation.words.numbers import locale

PARTIAL = re.compile(r"\b\d{4}-\d{2}(-\d{2})?\b")
WEEK = 7
HALF_YEAR = 183  # days from which a date of another year says its year
HOUR = 60
MONTH = 45  # days up to which weeks are said, then months


def _dates() -> Any:
    """What knows how languages write dates: loaded by the first page that has one, not by the start."""
    from babel import dates

    return dates


def _numbers() -> Any:
    """What knows how languages write numbers."""
    from babel import numbers

    return numbers


def day(value: date) -> str:
    """A date in full: "22 November 2026"."""
    return str(_dates().format_date(value, "long", locale=locale()))


def weekday(value: date) -> str:
    """A date of this year with its day of the week: "Sunday, November 22"."""
    known = locale().datetime_skeletons
    pattern = str(known["MMMMEd"]) if "MMMMEd" in known else str(known["MMMEd"]).replace("MMM", "MMMM")
    return numbers.sentence_case(
        str(_dates().format_date(value, pattern.replace("E", "EEEE"), locale=locale()))
    )


def month(value: date) -> str:
    """Month and year: "Nov 2026"."""
    return str(_dates().format_skeleton("yMMM", value, locale=locale()))


def year(value: date) -> str:
    """The year alone: "2026"."""
    return str(value.year)


def span(start: date | None, end: date | None, said: str = "year") -> str:
    """From – to: "2017 – 2024", or with `said="month"` "Sep 2017 – Mar 2024"; an open end is "now"."""
    say = month if said == "month" else year
    first = say(start) if start else ""
    last = say(end) if end else (pgettext("end of a span of time", "now") if start else "")
    return first if first == last else " – ".join(part for part in (first, last) if part)


def spoken(value: date, today: date) -> str:
    """How somebody would say a date today: "yesterday", "Tuesday", "3 weeks ago", else the date itself."""
    apart = (value - today).days
    near = {0: _("today"), -1: _("yesterday"), 1: _("tomorrow")}
    if apart in near:
        return near[apart]
    if abs(apart) < WEEK:
        return str(_dates().format_date(value, "EEEE", locale=locale()))
    if apart > 0:
        return (
            day(value)
            if value.year != today.year
            else str(_dates().format_skeleton("MMMMd", value, locale=locale()))
        )
    grain: Literal["week", "month"] = "week" if -apart < MONTH else "month"
    return str(
        _dates().format_timedelta(value - today, granularity=grain, add_direction=True, locale=locale())
    )


def dated(text: str) -> str:
    """A text with the partial dates in it as people say them."""
    return PARTIAL.sub(lambda found: phrases.when(found[0]), text)


def brief(value: date, today: date) -> str:
    """A date in a narrow column: "today", "Fri" within a week, else "Nov 3"; far off, "Nov 3, 2024"."""
    apart = abs((value - today).days)
    if not apart:
        return _("today")
    far = value.year != today.year and apart > HALF_YEAR
    pattern = "EEE" if apart < WEEK else locale().datetime_skeletons["yMMMd" if far else "MMMd"]
    return str(_dates().format_date(value, pattern, locale=locale()))


@pass_context
def when(context: Context, value: date, said: str = "") -> Markup:
    """A date as it would be said (`said="short"`: briefly), the exact one on hover; `today` decides.

    A moment belongs to the day that this person would say it was.
    """
    plain = context["day_of"](value) if isinstance(value, datetime) else value
    return _when(plain, context["today"], said, get_language())


@lru_cache(maxsize=4096)
def _when(plain: date, today: date, said: str, _language: str | None) -> Markup:
    """A list says the same few days again and again, and each takes the calendar of a language."""
    words = (brief if said == "short" else spoken)(plain, today)
    return Markup('<time datetime="{}" title="{}">{}</time>').format(plain.isoformat(), day(plain), words)


def length_of(minutes: int) -> str:
    """How long something takes, as it is said: "25 minutes", "1 hour", "2.5 hours"."""
    return numbers.hours(minutes / HOUR if minutes < HOUR else round(minutes / HOUR * 2) / 2)


def number(value: float) -> str:
    """A number with the separators of the language: "10,500"."""
    return str(_numbers().format_decimal(value, locale=locale()))


def money(value: float, currency: str) -> str:
    """A rounded amount: "$110,700"."""
    return str(_numbers().format_currency(value, currency, "¤#,##0", locale=locale(), currency_digits=False))
